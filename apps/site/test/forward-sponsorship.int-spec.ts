import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sponsorUpdated, stripUpdated } from '#contracts';
import { configureLogging, sendLogsTo } from '#telemetry';
import { eventually } from '#testing';
import { anEntry, aStrip, sponsor } from './fixtures/sponsors.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"placements":[]}' };

describe('the edge in front of sponsorship', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('forward-sponsorship', {
      SPONSORSHIP_URL: upstream.url,
      COUNTRY_HEADER: 'cf-ipcountry',
      TRUST_PROXY: 'loopback',
    });
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => void response.end('upstream');
  });

  it.each(['decisions', 'impressions/x', 'clicks/x', 'strip-clicks/x', 'sponsors', 'flights/flt_1/book', 'reports/csv?from=2026-01-01'])(
    'passes /%s on',
    async route => {
      await site.get(`/api/sponsorship/${route}`, asked);
      expect(upstream.asked.map(({ method, url, body }) => [method, url, body])).toEqual([['POST', `/${route}`, asked.body]]);
    },
  );

  it('logs no line for what pages ask for each reader, however it ends, and one for all else that may change something', async () => {
    const lines: Record<string, unknown>[] = [];
    configureLogging({ level: 'info' });
    const stopLogs = sendLogsTo({ write: line => void lines.push(JSON.parse(line) as Record<string, unknown>) });
    const asPages = ['decisions', 'impressions/x', 'clicks/x', 'strip-clicks/x'];
    for (const route of [...asPages, 'sponsors']) await site.get(`/api/sponsorship/${route}`, asked);
    upstream.answer = (_request, response) => void response.writeHead(500).end();
    await site.get('/api/sponsorship/impressions/x', asked);
    stopLogs();
    configureLogging({ level: 'silent' });
    const answers = lines.filter(({ message }) => message === 'answered').map(({ route, status }) => [route, status]);
    expect(answers).toEqual([['/api/sponsorship/*', 200]]);
  });

  it.each(['ops/dead-letters', 'health', 'metrics', 'docs', '', 'media/../ops/dead-letters', 'decisions/..%2fops'])(
    'knows nothing at /%s',
    async route => {
      expect([(await site.get(`/api/sponsorship/${route}`)).status, upstream.asked]).toEqual([404, []]);
    },
  );

  it('tells the country as the network in front has found it, and never as a browser says it', async () => {
    const viaProxy = { 'x-forwarded-for': '198.51.100.4', 'x-reader-country': 'ZZ' };
    await site.get('/api/sponsorship/decisions', { ...asked, headers: { ...asked.headers, ...viaProxy, 'cf-ipcountry': 'NL' } });
    await site.get('/api/sponsorship/decisions', { ...asked, headers: { ...asked.headers, ...viaProxy } });
    await site.get('/api/sponsorship/decisions', {
      ...asked,
      headers: { ...asked.headers, 'x-reader-country': 'ZZ', 'cf-ipcountry': 'NL' },
    });
    expect(upstream.asked.map(({ headers }) => headers['x-reader-country'])).toEqual(['NL', undefined, undefined]);
  });

  it('keeps logos and pictures as they pass, apart from those of the newsroom, and serves them without the service', async () => {
    const headers = {
      'content-type': 'image/webp',
      etag: '"1"',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '4',
    };
    upstream.answer = (_request, response) => void response.writeHead(200, headers).end('logo');
    expect((await site.get('/api/sponsorship/media/logos/a.webp')).text).toBe('logo');
    expect(upstream.asked.map(({ url }) => url)).toEqual(['/media/logos/a.webp']);
    await upstream.stop();
    const kept = await site.get('/api/sponsorship/media/logos/a.webp');
    expect([kept.status, kept.text, kept.headers['cache-control']]).toEqual([200, 'logo', headers['cache-control']]);
    expect((await site.get('/media/logos/a.webp')).status).toBe(503);
    await upstream.start();
  });

  it('leads to a sponsor without the service, by its own copy, and to nobody else', async () => {
    await site.publish(sponsorUpdated({ ...sponsor, id: 'spn_quernley' }), stripUpdated(aStrip([anEntry('quernley')])));
    await upstream.stop();
    const follow = async (path: string) => {
      const { status, headers } = await site.get(`/api/sponsorship/${path}`);
      return [status, headers['location']];
    };
    expect(await follow('strip-clicks/quernley')).toEqual([303, sponsor.link]);
    expect(await follow('strip-clicks/quernley?utm_source=letter')).toEqual([303, sponsor.link]);
    expect(await follow('strip-clicks/another')).toEqual([503, undefined]);
    expect(await follow('clicks/quernley')).toEqual([503, undefined]);
    await upstream.start();
  });

  it('tells a reader who follows a link so on a page of the paper, and a script which service is away', async () => {
    await upstream.stop();
    const follow = (path: string) =>
      site.get(`/api/sponsorship/${path}`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    const { status, headers, text } = await follow('clicks/quernley');
    expect([status, headers['content-type'], headers['cache-control'], headers['retry-after']]).toEqual([
      503,
      'text/html; charset=utf-8',
      'no-store',
      '5',
    ]);
    expect(text).toContain('That link cannot be followed just now');
    expect((await follow('strip-clicks/another')).text).toContain('That link cannot be followed just now');
    for (const accept of ['*/*', 'text/html']) {
      const answer = await site.get('/api/sponsorship/decisions', { ...asked, headers: { ...asked.headers, accept } });
      expect(JSON.parse(answer.text)).toMatchObject({ status: 503, detail: expect.stringContaining('The sponsorship service is away') });
    }
    await upstream.start();
    // Those who come next find it as it was.
    await eventually(async () => expect((await site.get('/api/sponsorship/sponsors')).status).toBe(200), { withinMs: 10_000 });
  });

  it('gives a decision up after a second, and spares those who come after it the wait', async () => {
    const open: (() => void)[] = [];
    upstream.answer = (_request, response) => void open.push(() => response.end());
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 6 }, () => site.get('/api/sponsorship/decisions', asked)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(performance.now() - began).toBeLessThan(2_500);
    const after = performance.now();
    expect((await site.get('/api/sponsorship/decisions', asked)).status).toBe(503);
    expect(performance.now() - after).toBeLessThan(500);
    for (const end of open) end();
  });
});
