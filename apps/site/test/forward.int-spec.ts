import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { editionEvents } from './edition-events.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

describe('the edge', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('forward', { ARTICLES_URL: upstream.url, FORWARD_DEADLINE_MS: '500' });
    await site.publish(...editionEvents);
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => void response.end('upstream');
  });

  it('passes a request on as it came, with the id by which it can be followed', async () => {
    upstream.answer = (_request, response) =>
      void response.writeHead(201, { etag: '"1"', 'content-type': 'application/json' }).end('{"id":"art_1"}');
    const headers = {
      authorization: 'Bearer x',
      'content-type': 'application/json',
      'idempotency-key': 'k',
      'if-match': '"1"',
      'x-correlation-id': 'followed-12345',
    };
    const answer = await site.get('/api/articles/articles?limit=2&tag=%C3%A9', { method: 'POST', headers, body: '{"odd":  "spacing"}' });
    expect([answer.status, answer.text, answer.headers['etag']]).toEqual([201, '{"id":"art_1"}', '"1"']);
    expect(upstream.asked).toEqual([
      expect.objectContaining({ method: 'POST', url: '/articles?limit=2&tag=%C3%A9', body: '{"odd":  "spacing"}' }),
    ]);
    expect(upstream.asked[0]?.headers).toMatchObject(headers);
  });

  it('says whose request it is, whatever the request itself says', async () => {
    await site.get('/api/articles/articles', { headers: { 'x-forwarded-for': '198.51.100.7', forwarded: 'for=198.51.100.7' } });
    expect(upstream.asked[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(upstream.asked[0]?.headers).not.toHaveProperty('forwarded');
  });

  it('passes on an upload that is no JSON, and an answer that is an error', async () => {
    upstream.answer = (_request, response) => void response.writeHead(422, { 'content-type': 'application/problem+json' }).end('{}');
    const body = '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\n\u0001\r\n--b--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await site.get('/api/articles/images', { method: 'POST', headers, body });
    expect([answer.status, answer.headers['content-type'], upstream.asked[0]?.body]).toEqual([422, 'application/problem+json', body]);
  });

  it('lets no cookie pass, in either direction', async () => {
    upstream.answer = (_request, response) => void response.writeHead(200, { 'set-cookie': 'a=b' }).end();
    for (const path of ['/api/articles/articles', '/media/img_1/960.avif']) {
      const answer = await site.get(path, { headers: { cookie: 'session=secret' } });
      expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined]);
    }
    expect(upstream.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it.each([
    '/api/articles/ops/dead-letters',
    '/api/articles/health',
    '/api/articles/metrics',
    '/api/articles/docs',
    '/api/articles/media/x',
    '/api/articles/',
    '/api/articles//ops/dead-letters',
    '/api/articles/articles/../ops/dead-letters',
    '/api/articles/articles/%2e%2e/ops/dead-letters',
    '/api/articles/articles/%2E./ops/dead-letters',
    '/api/articles/articles/..%2fops/dead-letters',
    '/api/articles/articles\\..\\ops/dead-letters',
    '/media/../ops/dead-letters',
    '/media/%2e%2e/ops/dead-letters',
    '/media/..\\ops/dead-letters',
    '/media//../../ops/dead-letters',
    '/media/x\\..\\..\\ops/dead-letters',
    '/api/other/ops',
  ])('opens nothing but what the newsroom offers to the world: %s', async path => {
    const answer = await site.get(path, { headers: { authorization: 'Bearer x' } });
    expect([answer.status, upstream.asked]).toEqual([404, []]);
  });

  it('keeps a picture that has passed, and serves it without the newsroom; ranges go there', async () => {
    const headers = { 'content-type': 'image/avif', 'cache-control': 'public, max-age=31536000, immutable', etag: '"picture"' };
    upstream.answer = (_request, response) => void response.writeHead(200, { ...headers, 'content-length': '7' }).end('picture');
    const [first, second] = [await site.get('/media/img_2/960.avif'), await site.get('/media/img_2/960.avif')];
    expect(upstream.asked).toHaveLength(1);
    expect([second.text, second.headers]).toEqual([first.text, expect.objectContaining(headers)]);
    expect((await site.get('/media/img_2/960.avif', { headers: { 'if-none-match': '"picture"' } })).status).toBe(304);
    expect((await site.get('/media/img_2/960.avif', { method: 'HEAD' })).headers['content-length']).toBe('7');
    await site.get('/media/img_2/960.avif', { headers: { range: 'bytes=0-1' } });
    expect(upstream.asked.map(({ headers: { range } }) => range)).toEqual([undefined, 'bytes=0-1']);
  });

  it('keeps nothing that was cut off, nor what is not there', async () => {
    upstream.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '7' }).write('pic');
      setImmediate(() => response.destroy());
    };
    await site.get('/media/img_3/960.avif').catch(() => undefined);
    upstream.answer = (_request, response) => void response.writeHead(404).end('none');
    expect((await site.get('/media/img_3/960.avif')).status).toBe(404);
    expect((await site.get('/media/img_3/960.avif')).status).toBe(404);
    expect(upstream.asked).toHaveLength(3);
  });
});

describe('with the newsroom away', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('breaker', { ARTICLES_URL: upstream.url, FORWARD_DEADLINE_MS: '300' });
    await site.publish(...editionEvents);
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });

  const ask = () => site.get('/api/articles/articles');

  it('a request that is not answered ends at the deadline, in a 503 that says when to come again', async () => {
    upstream.answer = () => undefined;
    const began = performance.now();
    const { status, headers, text } = await ask();
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '5', 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ type: '/problems/service-away', status: 503 });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('readers who hang up are no failures of the newsroom, and a 503 of it is asked for once', async () => {
    upstream.answer = (_request, response) => void response.end('upstream');
    for (let times = 0; times < 6; times += 1) await hangUp(site.url);
    expect((await ask()).text).toBe('upstream');
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => void response.writeHead(503, { 'retry-after': '0' }).end('busy');
    expect([(await ask()).status, upstream.asked.length]).toEqual([503, 1]);
  });

  it('after five failures in a row nobody waits any more, until one try succeeds; pages are served all the time', async () => {
    await upstream.stop();
    for (let times = 0; times < 5; times += 1) expect((await ask()).status).toBe(503);
    await upstream.start();
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => void response.end('back');
    expect([(await ask()).status, upstream.asked]).toEqual([503, []]);
    expect((await site.get('/world/grain')).status).toBe(200);
    await eventually(async () => expect((await ask()).text).toBe('back'), { withinMs: 10_000, everyMs: 200 });
    expect((await ask()).status).toBe(200);
  });
});

/** In the middle of its body. */
const hangUp = (url: string): Promise<void> =>
  new Promise(resolve => {
    const asking = request(`${url}/api/articles/articles`, { method: 'POST', headers: { 'content-length': '1000' } });
    asking.on('error', () => undefined).on('close', () => setTimeout(resolve, 50));
    asking.write('half', () => setTimeout(() => asking.destroy(), 30));
  });
