import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { createTransport } from 'nodemailer';
import { type MailboxSite, type MailServer, openMailboxSite, openMailServer } from '#testing';

const hostile = `<script>parent.location = 'https://evil.example'</script><img src="https://evil.example/seen.png" onerror="alert(1)">
<form action="https://evil.example"><button>Win</button></form><a href="https://paper.example/unsubscribe/x">Leave</a>`;

describe('the mailbox of development', () => {
  let server: MailServer;
  let site: MailboxSite;
  const get = async (path: string) => {
    const answer = await fetch(site.url.replace('localhost', '127.0.0.1') + path);
    return {
      status: answer.status,
      text: await answer.text(),
      policy: answer.headers.get('content-security-policy') ?? '',
      type: answer.headers.get('content-type'),
    };
  };

  beforeAll(async () => {
    server = await openMailServer();
    site = await openMailboxSite(server);
  });
  afterAll(async () => {
    await site.stop();
    await server.stop();
  });

  it('says that nothing has come', async () => {
    expect((await get('/')).text).toContain('Nothing has come yet.');
  });

  it('lists what has come, the newest first, and shows it in each of its forms', async () => {
    const transport = createTransport(server.url);
    const message = { from: 'news@paper.example', to: 'reader@example.com' };
    await transport.sendMail({
      ...message,
      subject: '<b>Tides</b>',
      text: 'See https://paper.example/a?b=1&c=2 and javascript:alert(1)',
      html: hostile,
    });
    await transport.sendMail({ ...message, subject: 'Storms', text: 'Soon.' });

    const list = parse((await get('/')).text);
    expect(list.querySelectorAll('td a').map(link => [link.text, link.getAttribute('href')])).toEqual([
      ['Storms', '/mails/2'],
      ['<b>Tides</b>', '/mails/1'],
    ]);
    const mail = parse((await get('/mails/1')).text, { blockTextElements: {} });
    expect(mail.querySelectorAll('pre a').map(link => link.getAttribute('href'))).toEqual(['https://paper.example/a?b=1&c=2']);
    expect(mail.querySelectorAll('b, script, form')).toEqual([]);
    expect(mail.querySelector('iframe')?.attributes).toMatchObject({
      src: '/mails/1/html',
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    });
    expect(mail.text).toContain('reader@example.com');
    expect(parse((await get('/mails/2')).text).querySelector('iframe')).toBeNull();
    expect(await get('/mails/1/source')).toMatchObject({
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: expect.stringContaining('Subject:'),
    });
  });

  it('lets what a stranger wrote do nothing, also outside of its frame', async () => {
    const { text, policy } = await get('/mails/1/html');
    expect(text).toContain('href="https://paper.example/unsubscribe/x"');
    const [sandbox, ...directives] = policy.split('; ');
    expect(sandbox?.split(' ').filter(word => /script|forms|same-origin|top-navigation/.test(word))).toEqual([]);
    expect(directives).toEqual(expect.arrayContaining(["default-src 'none'", 'img-src data: http://localhost:* http://127.0.0.1:*']));
    expect((await get('/mails/1')).policy).toContain("frame-src 'self'");
  });

  it.each(['/mails/3', '/mails/2/html', '/mails/x', '/mails/1/raw', '/..%2f'])('has nothing at %s', async path => {
    expect((await get(path)).status).toBe(404);
  });

  it('answers to no name but its own, and changes nothing', async () => {
    const { port } = new URL(site.url);
    const status = (options: object) =>
      new Promise(resolve => {
        request({ host: '127.0.0.1', port, ...options }, answer => resolve(answer.resume().statusCode)).end();
      });
    expect(await status({ headers: { host: 'evil.example' } })).toBe(421);
    expect(await status({ headers: { host: `localhost:${port}` } })).toBe(200);
    expect(await status({ method: 'POST' })).toBe(405);
  });
});
