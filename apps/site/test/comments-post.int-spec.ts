import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { commentCreated } from '#contracts';
import { eventually } from '#testing';
import { aComment } from './fixtures/comments.js';
import { paper } from './fixtures/edition.js';
import { discussedArticle as article, formPath as path, openDiscussedSite, typed } from './discussed-site.js';
import type { Site } from './site.js';
import type { Asked, Upstream } from './upstream.js';

describe('the form under an article', () => {
  let upstream: Upstream;
  let site: Site;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ upstream, site, stop } = await openDiscussedSite('post'));
  });
  afterAll(() => stop());
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const answers = (status: number, body: object, headers: Record<string, string> = {}) => {
    upstream.answer = (_request, response) =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
  const post = (fields: Record<string, string> = typed, headers: Record<string, string> = {}) =>
    site.get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const asked = (): Asked => upstream.asked.at(-1)!;

  it('is on the page, whole without a script', async () => {
    const form = parse((await site.get(article.path)).text).querySelector('form.comment-form')!;
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', path]);
    expect(form.querySelectorAll('[name]').map(field => field.getAttribute('name'))).toEqual([
      'parentId',
      'formedAt',
      'minVersion',
      'body',
      'name',
      'email',
      'website',
    ]);
  });

  it('hands the comment on, and leads to it once it is on the page', async () => {
    answers(201, { id: 'cmt_new', status: 'visible' });
    const [answer] = await Promise.all([
      post(),
      site.publish(commentCreated(aComment('new', article.id, { bodyHtml: '<p>Told by the service</p>' }))),
    ]);
    expect([answer.status, answer.headers['location']]).toEqual([303, `${article.path}#comment-cmt_new`]);
    const { text } = await site.shows(article.path, 'comment-cmt_new');
    expect(parse(text).querySelector('#comment-cmt_new .comment__text')?.text).toBe('Told by the service');
    expect([asked().method, asked().url]).toEqual(['POST', `/articles/${article.id}/comments`]);
    expect(JSON.parse(asked().body)).toEqual({
      body: 'First\nsecond é <b>',
      minVersion: 1,
      guest: { name: 'Ann', email: 'ann@example.org' },
    });
  });

  it('sent twice is the same command, and another text another one', async () => {
    answers(422, {});
    await post();
    await post();
    await post({ ...typed, body: 'Another' });
    const [first, second, other] = upstream.asked.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('says that a comment is held, and where its writer can see how it stands', async () => {
    answers(201, { id: 'cmt_held', status: 'held', noticeUrl: `/notices/${'a1'.repeat(20)}` });
    const answer = await post();
    const page = parse(answer.text);
    expect([answer.status, answer.headers['cache-control'], page.querySelector('h1')?.text]).toEqual([
      202,
      'no-store',
      'Your comment is held for review',
    ]);
    expect(page.querySelectorAll('.comment-answer__said a').map(link => link.getAttribute('href'))).toEqual([
      `/notices/${'a1'.repeat(20)}`,
      `${article.path}?mine=1`,
      '/replies/cmt_held',
    ]);
    expect(answer.text).not.toContain('First');
  });

  it.each<Record<string, string>>([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '', 'sec-fetch-site': 'cross-site' }])(
    'is not taken from another place: %j',
    async headers => {
      const answer = await post(typed, headers);
      expect([answer.status, upstream.asked]).toEqual([403, []]);
      expect(answer.text).toContain('This did not come from our page');
    },
  );

  it('takes neither another kind of body nor one that is larger than a comment', async () => {
    const headers = { origin: paper.url, 'content-type': 'application/json' };
    expect((await site.get(path, { method: 'POST', headers, body: '{"body":"x"}' })).status).toBe(415);
    expect((await post({ ...typed, body: 'x'.repeat(70_000) })).status).toBe(413);
    expect(upstream.asked).toEqual([]);
  });

  it('under an article that is not there keeps the text all the same', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url };
    const answer = await site.get('/town/nothing/comments', { method: 'POST', headers, body: 'body=Kept' });
    expect([answer.status, parse(answer.text).querySelector('textarea')?.text, upstream.asked]).toEqual([404, 'Kept', []]);
  });

  it('leads back to the article when its address is only read', async () => {
    expect((await site.answers(path, 301)).headers['location']).toBe(`${article.path}#comments`);
  });

  it('knows a guest again by a cookie that no script can read', async () => {
    answers(422, {}, { 'guest-token': 'signed.token-1' });
    const { headers } = await post();
    expect(headers['set-cookie']).toBe(
      'guest=signed.token-1; HttpOnly; Path=/; Max-Age=31536000; SameSite=Lax; Secure,has-commented=1; Path=/; Max-Age=31536000; SameSite=Lax; Secure',
    );
    await post(typed, { cookie: 'a=b; guest=signed.token-1', 'guest-token': 'forged' });
    expect(asked().headers['guest-token']).toBe('signed.token-1');
    await post(typed, { cookie: 'guest=with space', 'guest-token': 'forged' });
    expect(asked().headers).not.toHaveProperty('guest-token');
  });

  it('with the service away answers 503 within the deadline, and keeps what was typed; soon without waiting', async () => {
    upstream.answer = () => undefined;
    const began = performance.now();
    const answer = await post();
    expect([answer.status, parse(answer.text).querySelector('textarea')?.text]).toEqual([503, 'First\r\nsecond é <b>']);
    expect(performance.now() - began).toBeLessThan(3_000);
    await upstream.stop();
    for (let times = 0; times < 5; times += 1) expect((await post()).status).toBe(503);
    await upstream.start();
    upstream.asked.length = 0;
    expect([(await post()).status, upstream.asked, (await site.get(article.path)).status]).toEqual([503, [], 200]);
    answers(422, {});
    await eventually(async () => expect((await post()).status).toBe(422), { withinMs: 10_000, everyMs: 200 });
  });
});
