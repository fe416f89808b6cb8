import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDrafts, type Drafts } from '../../test/drafts.js';

describe('a service over HTTP', () => {
  let drafts: Drafts;

  beforeAll(async () => {
    drafts = await startDrafts();
  });
  afterAll(() => drafts.stop());

  it('refuses unauthenticated and forbidden callers as RFC 6750 says', async () => {
    const none = await drafts.send('POST', '/articles', { body: { headline: 'A' } });
    expect(none.headers.get('www-authenticate')).toBe('Bearer');
    const bad = await drafts.send('POST', '/articles', { body: { headline: 'A' }, headers: { authorization: 'Bearer nonsense' } });
    expect([bad.status, bad.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
    const other = await drafts.send('POST', '/articles', {
      body: { headline: 'A' },
      headers: { authorization: `Bearer ${await drafts.tokenFor('reader')}` },
    });
    expect([other.status, other.json.type]).toEqual([403, '/problems/forbidden']);
  });

  it('asks every POST for an Idempotency-Key', async () => {
    const authorization = `Bearer ${await drafts.tokenFor('writer')}`;
    const without = await drafts.send('POST', '/articles', { body: { headline: 'A' }, headers: { authorization } });
    expect(without.json.type).toBe('/problems/idempotency-key-required');
    const withKey = await drafts.send('POST', '/articles', {
      body: { headline: 'A' },
      headers: { authorization, 'idempotency-key': 'k-1' },
    });
    expect([withKey.status, withKey.headers.get('etag')]).toEqual([201, '"1"']);
  });

  it('says the version as ETag, and 304 to whoever has it', async () => {
    const first = await drafts.send('GET', '/articles/art_1');
    expect(first.headers.get('etag')).toBe('"7"');
    const second = await drafts.send('GET', '/articles/art_1', { headers: { 'if-none-match': '"7"' } });
    expect([second.status, second.text]).toEqual([304, '']);
    const listed = await drafts.send('GET', '/articles');
    const again = await drafts.send('GET', '/articles', { headers: { 'if-none-match': listed.headers.get('etag') ?? '' } });
    expect([listed.headers.get('etag')?.slice(0, 3), again.status]).toEqual(['W/"', 304]);
  });

  it('hands the version of If-Match to the route', async () => {
    const answer = await drafts.send('PATCH', '/articles/art_1', {
      body: { headline: 'A' },
      headers: { 'if-match': '"7"', 'content-type': 'application/merge-patch+json' },
    });
    expect([answer.json, answer.headers.get('etag')]).toEqual([{ id: 'art_1', version: 8 }, '"8"']);
  });

  it('carries correlation id and trace through the request and back', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await drafts.send('GET', '/articles/context?utm_source=mail', {
      headers: { 'x-correlation-id': 'edition-42', traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect(answer.json).toEqual({
      correlationId: 'edition-42',
      traceparent: expect.stringMatching(new RegExp(`^00-${trace}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`)),
    });
    expect(answer.headers.get('x-correlation-id')).toBe('edition-42');
  });

  it('limits each client, and says when to come back', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const statuses: number[] = [];
    for (let request = 0; request < 6; request++) statuses.push((await drafts.send('GET', '/articles/art_1', { headers })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const limited = await drafts.send('GET', '/articles/art_1', { headers });
    expect(limited.json.type).toBe('/problems/rate-limited');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await drafts.send('GET', '/articles/art_1')).status).toBe(200);
    expect((await drafts.send('GET', '/metrics', { headers })).status).toBe(200);
  });

  it('sets the headers that keep a browser out of trouble, and lets only known origins in', async () => {
    const known = await drafts.send('GET', '/articles/art_1', { headers: { origin: 'https://desk.example.com' } });
    expect(known.headers.get('access-control-allow-origin')).toBe('https://desk.example.com');
    expect(known.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(known.headers.get('x-content-type-options')).toBe('nosniff');
    const unknown = await drafts.send('GET', '/articles/art_1', { headers: { origin: 'https://evil.example.com' } });
    expect(unknown.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('counts its answers by route, never by address', async () => {
    const { text } = await drafts.send('GET', '/metrics');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/articles/:id",status="200"}');
    expect(text).not.toContain('art_1');
  });

  it('logs each answer by its route, without what was asked for, query, headers or body', async () => {
    await drafts.send('GET', '/articles/art_2');
    const line = drafts.logs
      .map(entry => JSON.parse(entry) as Record<string, unknown>)
      .find(entry => entry.correlationId === 'edition-42' && entry.message === 'answered');
    expect(line).toMatchObject({ level: 'debug', method: 'GET', route: '/articles/context', status: 200 });
    expect(drafts.logs.join('')).not.toMatch(/art_2|utm_source|Bearer ey|203\.0\.113/);
  });

  it.each([
    ['seen', 'Tides', 201, 'debug'],
    ['seen', '', 400, 'debug'],
    ['seen', 'x'.repeat(200), 413, 'debug'],
    ['seen', 'Broken', 500, 'debug'],
    ['search', 'Tides', 201, 'info'],
  ])('logs a line of POST /articles/%s (%#) at the level at which somebody needs it', async (route, headline, status, level) => {
    const id = `line-of-${route}-${status}`;
    await drafts.send('POST', `/articles/${route}`, { body: { headline }, headers: { 'x-correlation-id': id } });
    const lines = drafts.logs.map(entry => JSON.parse(entry) as Record<string, unknown>);
    const line = lines.find(({ correlationId, message }) => correlationId === id && message === 'answered');
    expect(line).toMatchObject({ route: `/articles/${route}`, status, level });
    expect(lines.some(({ correlationId, message }) => correlationId === id && message === 'a request failed')).toBe(status === 500);
  });
});
