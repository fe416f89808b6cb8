import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { BrowserOfReader, type Visit } from './browser-of-reader.js';
import { editionEvents } from './edition-events.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

const ann = { name: 'Ann Other', roles: ['reader', 'editor'] };
const home = 'http://localhost:3000';
type Headers = Record<string, string>;
/** What says where a request comes from. */
const ours: Headers[] = [{ origin: home }, { 'sec-fetch-site': 'same-origin' }];
const foreign: Headers[] = [{}, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site', origin: home }];

describe('a reader', () => {
  let upstream: Upstream;
  let site: Site;
  let browser: BrowserOfReader;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('sign-in', { ARTICLES_URL: upstream.url, PAPER_URL: home });
    await site.publish(...editionEvents);
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
    browser = new BrowserOfReader(site);
  });

  it('signs in and comes back to where they were, with a cookie that no script sees', async () => {
    const back = await browser.signIn(ann, '/login?return=%2Fworld%3Fafter%3Dx');
    expect([back.status, back.headers.get('location'), back.headers.get('cache-control')]).toEqual([303, '/world?after=x', 'no-store']);
    expect([...browser.cookies.keys()]).toEqual(['session', 'signed-in']);
    expect(browser.received.find(header => header.startsWith('session='))).toMatch(/(?=.*HttpOnly)(?=.*SameSite=Lax)(?=.*Path=\/)/);
    expect(await browser.session()).toEqual({ signedIn: true, name: 'Ann Other', roles: ['reader', 'editor'], newsroom: '/desk/articles' });
  });

  it('is told by nobody to keep who they are', async () => {
    await browser.signIn(ann);
    expect((await browser.visit('/session')).headers.get('cache-control')).toBe('no-store');
    const { status, headers, text } = await browser.visit('/login');
    expect([status, headers.get('cache-control'), headers.get('etag'), text.includes('Ann Other')]).toEqual([200, 'no-store', null, true]);
  });

  it.each(['writer', 'moderator'])('who is a %s is shown the way to the newsroom, or is not', async role => {
    await browser.signIn({ name: 'Wendy', roles: ['reader', role] });
    const shown = [JSON.stringify(await browser.session()), (await browser.visit('/login')).text];
    expect(shown.map(text => text.includes('"/desk/articles"'))).toEqual(Array(2).fill(role === 'writer'));
  });

  it('reads the very pages that everybody reads', async () => {
    const before = await browser.visit('/world/grain');
    await browser.signIn(ann);
    const after = await browser.visit('/world/grain');
    expect([after.text, after.headers.get('etag')]).toEqual([before.text, before.headers.get('etag')]);
    expect(before.text).toContain('href="/login?return=%2Fworld%2Fgrain"');
  });

  it.each(['//evil.example', 'https://evil.example', '/%5Cevil.example', '/login'])('is never led to %s', async path => {
    const back = await browser.signIn(ann, `/login?return=${encodeURIComponent(path)}`);
    expect(back.headers.get('location')).toBe('/');
  });

  it('signs out from a page of the paper alone', async () => {
    await browser.signIn(ann);
    const leave = (headers: Headers) =>
      browser.visit('/logout', { method: 'POST', headers, body: new URLSearchParams({ return: '/world' }) });
    for (const headers of foreign) expect((await leave(headers)).status).toBe(403);
    expect(await browser.session()).toMatchObject({ signedIn: true });
    const left = await leave({ origin: home });
    expect([left.status, left.headers.get('location')]).toEqual([303, '/world']);
    expect([...browser.cookies]).toEqual([]);
    expect(await browser.session()).toEqual({ signedIn: false });
  });

  describe('is not signed in by', () => {
    const outcome = async (visit: Promise<Visit>) => {
      const { status, text } = await visit;
      return [status, /<h1[^>]*>([^<]*)/.exec(text)?.[1], [...browser.cookies.keys()], await browser.session()];
    };
    const nobody = (status: number, title: string) => [status, title, [], { signedIn: false }];
    const stale = 'This sign-in is no longer good';

    it('an answer with another state', async () => {
      const back = await browser.picks(ann);
      expect(await outcome(browser.visit(back.replace(/state=[^&]*/, 'state=other')))).toEqual(nobody(400, stale));
    });

    it('an answer to what another browser began', async () => {
      const back = await new BrowserOfReader(site).picks(ann);
      expect(await outcome(browser.visit(back))).toEqual(nobody(400, stale));
      await browser.visit('/login');
      expect(await outcome(browser.visit(back))).toEqual(nobody(400, stale));
    });

    it('a code that was used', async () => {
      const back = await browser.picks(ann);
      const begun = new Map(browser.cookies);
      expect((await browser.visit(back)).status).toBe(303);
      browser.cookies.clear();
      for (const [name, value] of begun) browser.cookies.set(name, value);
      expect(await outcome(browser.visit(back))).toEqual(nobody(400, stale));
    });

    it('an ID token for another sign-in', async () => {
      const back = await browser.picks(ann, '/login', address => address.searchParams.set('nonce', 'other'));
      expect(await outcome(browser.visit(back))).toEqual(nobody(400, stale));
    });

    it('an answer of another issuer', async () => {
      const back = await browser.picks(ann);
      expect(await outcome(browser.visit(back.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fevil.example')))).toEqual(nobody(400, stale));
    });

    it('having thought better of it', async () => {
      expect(await outcome(browser.visit(await browser.picks('cancel')))).toEqual(nobody(403, 'You are not signed in'));
    });
  });

  describe('through the edge', () => {
    const write = (headers: Headers) =>
      browser.visit('/api/articles/articles', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });

    it('is known to the service by the token, and to nobody by the cookie', async () => {
      await browser.signIn(ann);
      const answer = await browser.visit('/api/articles/articles');
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      expect(upstream.asked[0]?.headers).not.toHaveProperty('cookie');
      const [, token = ''] = /^Bearer (.+)$/.exec(upstream.asked[0]?.headers.authorization ?? '') ?? [];
      expect(decodeJwt(token)).toMatchObject({ aud: 'broadsheet', name: 'Ann Other', roles: ['reader', 'editor'] });
    });

    it.each(foreign)('changes nothing from elsewhere: %j', async headers => {
      await browser.signIn(ann);
      const answer = await write(headers);
      expect([answer.status, answer.headers.get('content-type'), JSON.parse(answer.text)]).toEqual([
        403,
        'application/problem+json; charset=utf-8',
        expect.objectContaining({ type: '/problems/foreign-origin' }),
      ]);
      expect(upstream.asked).toEqual([]);
    });

    it('changes something from a page of the paper', async () => {
      await browser.signIn(ann);
      for (const headers of ours) expect((await write(headers)).status).toBe(200);
      expect(upstream.asked.map(({ headers }) => headers.authorization?.slice(0, 7))).toEqual(['Bearer ', 'Bearer ']);
    });

    it('is whoever their own token says, and then from anywhere', async () => {
      await browser.signIn(ann);
      expect((await write({ authorization: 'Bearer own', origin: 'https://desk.example' })).status).toBe(200);
      expect(upstream.asked[0]?.headers).toMatchObject({ authorization: 'Bearer own' });
    });

    it('is nobody when not signed in, and then from anywhere, too', async () => {
      browser.cookies.set('session', 'made-up');
      expect((await write({})).status).toBe(200);
      expect(upstream.asked[0]?.headers).not.toHaveProperty('authorization');
    });
  });
});

describe('with a provider that does not fit, or is away', () => {
  let site: Site;
  let browser: BrowserOfReader;

  beforeAll(async () => {
    site = await openSite('sign-in-away', { PAPER_URL: home, AUTH_AUDIENCE: 'others', SESSION_SECRET: 's'.repeat(32) });
    browser = new BrowserOfReader(site);
  });
  afterAll(() => site.stop());

  it('a token that no service would take signs nobody in', async () => {
    expect((await browser.signIn(ann)).status).toBe(403);
    expect(await browser.session()).toEqual({ signedIn: false });
  });

  it('the reader is told so, on the way back and on the way there', async () => {
    const back = await browser.picks(ann);
    await site.tokens.stop();
    const late = await browser.visit(back);
    expect([late.status, late.headers.get('retry-after'), late.text]).toEqual([
      503,
      '5',
      expect.stringContaining('Signing in is not possible'),
    ]);
    const fresh = await openSite('sign-in-cold', { PAPER_URL: home, AUTH_ISSUER: site.tokens.issuer });
    expect((await new BrowserOfReader(fresh).visit('/login')).status).toBe(503);
    expect((await fresh.get('/')).status).toBe(200);
    await fresh.stop();
  });
});
