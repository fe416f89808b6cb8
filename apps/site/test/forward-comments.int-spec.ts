import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { paper } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

const stream = '/api/comments/articles/art_1/comments/stream';

describe('the edge before the comments service', () => {
  let articles: Upstream;
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    [articles, upstream] = await Promise.all([openUpstream(), openUpstream()]);
    site = await openSite('forward-comments', {
      ARTICLES_URL: articles.url,
      COMMENTS_URL: upstream.url,
      FORWARD_DEADLINE_MS: '300',
      REQUEST_TIMEOUT_MS: '600',
    });
  });
  afterAll(async () => {
    await site.stop();
    await Promise.all([articles.stop(), upstream.stop()]);
  });
  beforeEach(() => {
    articles.asked.length = 0;
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => void response.end('upstream');
  });

  it('passes on what is open to the world, each to its owner', async () => {
    expect((await site.get('/api/comments/articles/art_1/comments?sort=oldest')).text).toBe('upstream');
    await site.get('/api/articles/articles');
    expect([upstream.asked, articles.asked].map(all => all.map(({ url }) => url))).toEqual([
      ['/articles/art_1/comments?sort=oldest'],
      ['/articles'],
    ]);
  });

  it.each([
    '/erasures',
    '/health',
    '/metrics',
    '/ops/dead-letters',
    '/docs',
    '/articles/../ops/dead-letters',
    '//ops',
    '/comments/%2e%2e/ops',
  ])('and nothing else: %s', async path => {
    const answer = await site.get(`/api/comments${path}`, { headers: { authorization: 'Bearer x' } });
    expect([answer.status, upstream.asked, articles.asked]).toEqual([404, [], []]);
  });

  it('turns the cookie of a guest into the header, for our own pages alone where something may change', async () => {
    const cookie = 'guest=signed.token; other=1';
    const token = async (headers: Record<string, string>, method = 'PUT') => {
      await site.get('/api/comments/comments/cmt_1/reaction', { method, headers: { cookie, ...headers } });
      return upstream.asked.at(-1)?.headers['guest-token'];
    };
    expect(await token({ origin: paper.url })).toBe('signed.token');
    expect(await token({ 'sec-fetch-site': 'same-origin' })).toBe('signed.token');
    expect(await token({}, 'GET')).toBe('signed.token');
    const others: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of others) expect(await token({ ...headers, 'guest-token': 'forged' })).toBeUndefined();
    expect(upstream.asked.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('lets nobody but the guest keep what is a guest’s, whatever its owner says', async () => {
    const kept = async (said: string | undefined, headers: Record<string, string>) => {
      upstream.answer = (_request, response) => void response.writeHead(200, said === undefined ? {} : { 'cache-control': said }).end();
      return (await site.get('/api/comments/comments/cmt_1', { headers })).headers['cache-control'];
    };
    const guest = { cookie: 'guest=signed.token' };
    for (const said of [undefined, 'no-cache', 'public, max-age=60']) expect(await kept(said, guest)).toBe('private, no-cache');
    for (const said of ['no-store', 'private, max-age=5']) expect(await kept(said, guest)).toBe(said);
    expect(await kept('no-cache', {})).toBe('no-cache');
  });

  it('keeps a new guest in a cookie, and shows the token to nobody', async () => {
    upstream.answer = (_request, response) => void response.writeHead(201, { 'guest-token': 'fresh', 'set-cookie': 'a=b' }).end();
    const { headers } = await site.get('/api/comments/articles/art_1/comments', { method: 'POST', headers: { origin: paper.url } });
    expect([headers['set-cookie'], headers['guest-token']]).toEqual([
      'guest=fresh; HttpOnly; Path=/; Max-Age=31536000; SameSite=Lax; Secure,has-commented=1; Path=/; Max-Age=31536000; SameSite=Lax; Secure',
      undefined,
    ]);
    articles.answer = (_request, response) => void response.writeHead(200, { 'guest-token': 'fresh' }).end();
    const other = await site.get('/api/articles/articles', { headers: { cookie: 'guest=signed.token', origin: paper.url } });
    expect([other.headers['set-cookie'], articles.asked[0]?.headers['guest-token']]).toEqual([undefined, undefined]);
  });

  it('lets a stream go on, past the time that any other answer has, and resumes it from where it was', async () => {
    upstream.answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('id: 7\ndata: 1\n\n');
      setTimeout(() => response.write('id: 8\ndata: 2\n\n'), 900);
    };
    const { heard, close } = listen(`${site.url}${stream}`, { 'last-event-id': '6' });
    await eventually(() => expect(heard.join('')).toBe('id: 7\ndata: 1\n\nid: 8\ndata: 2\n\n'));
    expect(upstream.asked[0]?.headers['last-event-id']).toBe('6');
    close();
  });

  it('ends what nobody listens to', async () => {
    const ended: string[] = [];
    upstream.answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      response.on('close', () => ended.push('closed'));
    };
    const { heard, close } = listen(`${site.url}${stream}`);
    await eventually(() => expect(heard).toHaveLength(1));
    close();
    await eventually(() => expect(ended).toEqual(['closed']));
  });

  it('that is away says nothing of the newsroom', async () => {
    await upstream.stop();
    for (let times = 0; times < 6; times += 1) expect((await site.get('/api/comments/comments/cmt_1')).status).toBe(503);
    expect((await site.get('/api/articles/articles')).status).toBe(200);
    await upstream.start();
  });

  it('ends every stream when it goes away itself', async () => {
    const other = await openSite('forward-closing', { COMMENTS_URL: upstream.url });
    upstream.answer = (_request, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
    const { heard } = listen(`${other.url}${stream}`);
    await eventually(() => expect(heard).toHaveLength(1));
    const began = performance.now();
    await other.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

function listen(url: string, headers: Record<string, string> = {}): { heard: string[]; close: () => void } {
  const heard: string[] = [];
  const asking = get(url, { headers, agent: false }, response => {
    response.on('data', (chunk: Buffer) => heard.push(chunk.toString())).on('error', () => undefined);
  });
  asking.on('error', () => undefined);
  return { heard, close: () => asking.destroy() };
}
