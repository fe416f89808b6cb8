import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changed, editionEvents } from './edition-events.js';
import { stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const path = '/world/grain';

describe('a page travels well', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('answers');
    await site.publish(...editionEvents);
    await site.answers(path, 200);
  });
  afterAll(() => site.stop());

  const accepting = (encoding: string, headers = {}) => site.get(path, { headers: { 'accept-encoding': encoding, ...headers } });

  it('in the encoding that the reader takes, the same page in each, each with a tag of its own', async () => {
    const [plain, gzip, br] = [await site.get(path), await accepting('gzip'), await accepting('gzip, br')];
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    expect([gunzipSync(gzip.bytes).toString(), brotliDecompressSync(br.bytes).toString()]).toEqual([plain.text, plain.text]);
    expect(new Set([plain, gzip, br].map(({ headers }) => headers['etag'])).size).toBe(3);
    for (const { headers, bytes } of [plain, gzip, br]) {
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(headers['vary']).toBe('accept-encoding');
    }
  });

  it('not at all where the reader has it already, and again once it changed', async () => {
    const { headers } = await accepting('br');
    const again = await accepting('br', { 'if-none-match': headers['etag'] });
    expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, headers['etag']]);
    expect((await accepting('gzip', { 'if-none-match': `"x", W/${headers['etag']}` })).status).toBe(304);
    await site.publish(changed(stories[1]!, { headline: 'Grain ships, again' })[1]);
    await site.shows(path, 'Grain ships, again');
    expect((await accepting('br', { 'if-none-match': headers['etag'] })).status).toBe(200);
  });

  it('as its head alone', async () => {
    for (const address of [path, '/nowhere', '/world/']) {
      const [whole, head] = [await site.get(address), await site.get(address, { method: 'HEAD' })];
      expect([head.status, head.bytes.length]).toEqual([whole.status, 0]);
      const { date: _one, ...told } = head.headers;
      const { date: _other, connection: _connection, ...expected } = whole.headers;
      expect(told).toEqual(expect.objectContaining(expected));
    }
  });

  it('with what a browser and a CDN need to know', async () => {
    const { headers } = await site.get(path);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['cdn-cache-control']).toContain('stale-while-revalidate');
    expect(headers['surrogate-key']?.split(' ')).toEqual(expect.arrayContaining(['article:art_grain', 'sections', 'issues']));
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('to whoever only reads: nothing can be posted to it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect((await site.get(path, { method })).status).toBe(404);
  });

  it('with its stylesheet and script in the encoding that the reader takes', async () => {
    const { text } = await site.get(path);
    const [address = ''] = /\/assets\/site-[^"]+\.css/.exec(text) ?? [];
    const [plain, gzip, br] = await Promise.all(
      ['', 'gzip', 'gzip, br'].map(encoding => site.get(address, { headers: { 'accept-encoding': encoding } })),
    );
    expect([plain, gzip, br].map(answer => answer?.headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    expect([gunzipSync(gzip!.bytes).toString(), brotliDecompressSync(br!.bytes).toString()]).toEqual([plain!.text, plain!.text]);
    expect(br!.bytes.length).toBeLessThan(plain!.bytes.length / 4);
    expect(br?.headers).toMatchObject({ vary: 'accept-encoding', etag: expect.stringContaining('-br"') });
    const [font = ''] = /\/assets\/[^"]+\.woff2/.exec(text) ?? [];
    const asked = await site.get(font, { headers: { 'accept-encoding': 'br' } });
    expect([asked.status, asked.headers['content-encoding'], asked.headers['content-type']]).toEqual([200, undefined, 'font/woff2']);
  });

  it('with its stylesheet, script, fonts and icons, each for ever under its own address', async () => {
    const { text } = await site.get(path);
    const assets = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');
    expect(assets.length).toBeGreaterThan(3);
    for (const address of assets) {
      const { status, headers } = await site.get(address);
      expect([address, status, headers['cache-control']]).toEqual([address, 200, 'public, max-age=31536000, immutable']);
    }
    for (const address of ['/favicon.ico', '/manifest.webmanifest', '/service-worker.js', '/robots.txt', '/humans.txt', '/offline']) {
      const { headers } = await site.get(address);
      expect(headers['cache-control']).toContain('max-age=0');
      const again = await site.get(address, { headers: { 'if-none-match': headers['etag'] ?? 'none' } });
      expect([address, again.status, again.bytes.length]).toEqual([address, 304, 0]);
    }
    expect((await site.get('/assets/nothing.css')).status).toBe(404);
    // Without this the worker could fetch nothing, and would never be installed.
    expect((await site.get('/service-worker.js')).headers['content-security-policy']).toContain("connect-src 'self'");
  });
});
