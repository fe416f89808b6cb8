import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { articlePublished, sectionUpdated } from '#contracts';
import { contentHash } from '#testing';
import { BrowserOfReader } from './browser-of-reader.js';
import { sections, stories } from './fixtures/edition.js';
import { everything } from './fixtures/everything.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

const home = 'http://localhost:3000';
const link = '/desk/articles/art_draft/preview';
const draft = {
  ...everything,
  id: 'art_draft',
  path: '/town/draft',
  slug: 'draft',
  headline: 'A draft of the tide',
  relatedIds: [stories[1]!.id],
};

describe('a preview', () => {
  let site: Site;
  let upstream: Upstream;
  let writer: BrowserOfReader;
  let answer: readonly [status: number, body: object];

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('preview', { ARTICLES_URL: upstream.url, PAPER_URL: home, FORWARD_DEADLINE_MS: '500' });
    await site.publish(...sections.map(section => sectionUpdated(section)), ...stories.slice(0, 3).map(story => articlePublished(story)));
    writer = new BrowserOfReader(site);
    await writer.signIn({ name: 'Wren', roles: ['writer'] });
  });

  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });

  beforeEach(() => {
    answer = [200, { state: 'in_review', isCopy: false, article: draft }];
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => {
      response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
    };
  });

  const post = (body: Record<string, string>, from = writer, origin = home) =>
    from.visit('/preview', { method: 'POST', headers: { origin }, body: new URLSearchParams(body) });

  it('shows a draft in the page that it will have, as the newsroom has it for that person', async () => {
    const { status, text } = await writer.visit(link);
    expect(status).toBe(200);
    for (const shown of [draft.headline, draft.hero!.alt, 'The Town Desk', 'Preview', 'In review', stories[1]!.headline, 'Wren'])
      expect(text).toContain(shown);
    const [asked] = upstream.asked;
    expect([asked?.method, asked?.url]).toEqual(['GET', '/articles/art_draft/preview']);
    expect(asked?.headers.authorization).toMatch(/^Bearer /);
  });

  it('is kept by nobody, found by no machine, and sells and counts nothing', async () => {
    const before = await contentHash(site.service);
    const { headers, text } = await writer.visit(link);
    await writer.visit(link);
    expect(upstream.asked).toHaveLength(2);
    expect(await contentHash(site.service)).toEqual(before);
    expect(site.kept(link)).toEqual([]);
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex']);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(text).not.toMatch(/rel="canonical"|ld\+json|data-article|class="slot|class="sponsors"|og:url/);
  });

  it('is of an article that is handed in, whole or not', async () => {
    const { status, text } = await post({ article: JSON.stringify({ headline: 'Written this minute', body: draft.body }) });
    expect([status, text.includes('Written this minute'), text.includes('Preview')]).toEqual([200, true, true]);
    expect(upstream.asked).toEqual([]);
    const asJson = await writer.visit('/preview', {
      method: 'POST',
      headers: { origin: home, 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    });
    expect([asJson.status, asJson.text.includes(draft.headline)]).toEqual([200, true]);
  });

  it('of what a form names is asked for like that of a link', async () => {
    const { text } = await post({ articleId: 'art_draft' });
    expect(text).toContain(draft.headline);
    expect(upstream.asked[0]?.url).toBe('/articles/art_draft/preview');
  });

  it('says what it is of: nothing that readers see, changes, or what they see', async () => {
    expect((await writer.visit(link)).text).toContain('Not published.');
    answer = [200, { state: 'draft', isCopy: true, article: draft }];
    expect((await writer.visit(link)).text).toContain('Readers see the article without them.');
    answer = [200, { state: 'published', isCopy: false, article: draft }];
    expect((await writer.visit(link)).text).toContain('Published as it stands here.');
  });

  it('is shown also where a newer release answers, as far as this one understands it', async () => {
    answer = [200, { state: 'embalmed', isCopy: false, article: draft }];
    const { status, text } = await writer.visit(link);
    expect([status, text.includes(draft.headline), text.includes('In a state that is new here')]).toEqual([200, true, true]);
    expect(text).not.toContain('Not published.');
    answer = [200, { state: 'draft', isCopy: false, article: { ...draft, body: 'as a text' } }];
    const other = await writer.visit(link);
    expect([other.status, other.text.includes('The newsroom is away')]).toEqual([503, true]);
  });

  it('shows no markup of a draft that a page would not', async () => {
    const body = [{ id: 'x', type: 'text', content: 'Hello <script>alert(1)</script><img src=x onerror=alert(1)>' }];
    const { text } = await post({ article: JSON.stringify({ headline: '<script>alert(2)</script>', body }) });
    expect(text).not.toMatch(/<script>alert|onerror/);
  });

  it.each<[string, number, number, string]>([
    ['that nobody has', 404, 404, 'There is no such article'],
    ['of another writer', 403, 403, 'This is for the newsroom'],
    ['that may be somebody else’s by now', 401, 403, 'Please sign in again'],
    ['while the newsroom is away', 503, 503, 'The newsroom is away'],
  ])('of an article %s says so', async (_, answered, status, title) => {
    answer = [answered, {}];
    const visit = await writer.visit(link);
    expect([visit.status, visit.text.includes(title)]).toEqual([status, true]);
    expect(visit.headers.get('cache-control')).toBe('no-store');
  });

  it('of what is no article names what is wrong', async () => {
    const { status, text } = await post({ article: '{"body":[]}' });
    expect([status, text.includes('headline:')]).toEqual([422, true]);
    expect((await writer.visit('/desk/articles/nonsense/preview')).status).toBe(404);
    expect(upstream.asked).toEqual([]);
  });

  it('is for the newsroom alone, and from its own pages', async () => {
    const reader = new BrowserOfReader(site);
    expect((await reader.visit(link)).headers.get('location')).toBe(`/login?return=${encodeURIComponent(link)}`);
    expect((await post({ articleId: 'art_draft' }, reader)).text).toContain('value="art_draft"');
    await reader.signIn({ name: 'Rae', roles: ['reader', 'moderator'] });
    expect([(await reader.visit(link)).status, (await post({ articleId: 'art_draft' }, reader)).status]).toEqual([403, 403]);
    expect((await post({ articleId: 'art_draft' }, writer, 'https://evil.example')).status).toBe(403);
    expect(upstream.asked).toEqual([]);
    for (const role of ['editor', 'chief']) {
      const colleague = new BrowserOfReader(site);
      await colleague.signIn({ name: role, roles: [role] });
      expect((await colleague.visit(link)).status).toBe(200);
    }
  });
});
