import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished, articleUnpublished } from '#contracts';
import { eventually } from '#testing';
import { changed, editionEvents } from './edition-events.js';
import { anArticle, issue, stories } from './fixtures/edition.js';
import { sitemap, newsSitemap, sitemapIndex } from './sitemap-formats.js';
import { openSite, type Site } from './site.js';
import { brokenRules } from './xml-rules.js';

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();
const at = (instant: string, updatedAt = instant) => ({ firstPublishedAt: instant, publishedAt: instant, updatedAt });

const june = anArticle('june', 'culture', 'From June', at('2021-06-30T23:59:59.999Z', '2021-07-04T10:00:00.000Z'));
const july = anArticle('july', 'culture', 'From July', at('2021-07-01T00:00:00.000Z'));
const hidden = anArticle('hidden', 'culture', 'For no index', { ...at('2021-06-02T00:00:00.000Z'), seo: { noindex: true } });
const fresh = anArticle('fresh', 'town', 'Fresh from the council', at(ago(1)));
const agedNews = anArticle('aged', 'town', 'No news any more', at(ago(49)));
const again = anArticle('again', 'town', 'Published again', { ...at(ago(1)), firstPublishedAt: ago(400) });
const paid = anArticle('paid', 'life', 'How a kettle is made', { ...at(ago(1)), sponsoredBy: 'spn_kettle' });
const unlisted = anArticle('unlisted', 'town', 'Nobody is to find this', { ...at(ago(1)), seo: { noindex: true } });

describe('the sitemaps of the paper', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('sitemaps');
    const own = [june, july, hidden, fresh, agedNews, again, paid, unlisted].map(article => articlePublished(article));
    // Of no time but that of the fixtures, which is none of this test.
    await site.publish(...editionEvents, ...own);
    await site.answers(unlisted.path, 200);
  });
  afterAll(() => site.stop());

  const locations = async (path: string) =>
    [...(await site.answers(path, 200)).text.matchAll(/<loc>https:\/\/courier\.example([^<]*)<\/loc>/g)].map(([, loc]) => loc);

  it('are an index of the pages, the news, and each month', async () => {
    const { text, headers } = await site.answers('/sitemap.xml', 200);
    expect(brokenRules(text, sitemapIndex)).toEqual([]);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const files = await locations('/sitemap.xml');
    expect(files.slice(0, 2)).toEqual(['/sitemaps/pages.xml', '/sitemaps/news.xml']);
    expect(files.slice(-2)).toEqual(['/sitemaps/2021-07.xml', '/sitemaps/2021-06.xml']);
    for (const file of files) expect(brokenRules((await site.answers(file!, 200)).text, sitemap)).toEqual([]);
  });

  it('have each article in its month, with the time of its last change; none that wants no index', async () => {
    expect(await locations('/sitemaps/2021-06.xml')).toEqual(['/culture/june']);
    expect(await locations('/sitemaps/2021-07.xml')).toEqual(['/culture/july']);
    expect((await site.get('/sitemaps/2021-06.xml')).text).toContain('<lastmod>2021-07-04T10:00:00.000Z</lastmod>');
  });

  it('have every page that is no article', async () => {
    const pages = await locations('/sitemaps/pages.xml');
    expect(pages).toEqual(
      expect.arrayContaining([
        '/',
        '/town',
        '/harbour',
        '/tv',
        '/magazine',
        `/magazine/${issue.number}`,
        '/authors/town-desk',
        '/corrections',
      ]),
    );
    for (const path of pages) expect([path, (await site.get(path!)).status]).toEqual([path, 200]);
  });

  it('have no more files than there are', async () => {
    for (const path of ['2021-05', '2021-06-1', '2021-06-2', '2021-13', '2021-00', 'constructor', '2021-06-0'])
      expect([path, (await site.get(`/sitemaps/${path}.xml`)).status]).toEqual([path, 404]);
  });

  it('have as news what appeared for the first time in the last two days, and nobody paid for', async () => {
    const { text } = await site.answers('/sitemaps/news.xml', 200);
    expect(brokenRules(text, newsSitemap)).toEqual([]);
    const news = await locations('/sitemaps/news.xml');
    expect(news).toContain(fresh.path);
    for (const { path } of [agedNews, again, paid, unlisted, june]) expect(news).not.toContain(path);
  });

  it('change when an article comes, changes or goes, each file by itself', async () => {
    const files = ['/sitemaps/2021-06.xml', '/sitemaps/2021-07.xml'];
    for (const file of files) await site.answers(file, 200);
    expect(site.kept(...files)).toEqual(files);
    const late = anArticle('late', 'culture', 'Late in July', at('2021-07-20T00:00:00.000Z'));
    await site.publish(articlePublished(late));
    await site.shows(files[1]!, late.path);
    expect(site.kept(files[0]!)).toEqual([files[0]]);
    await site.publish(changed(late, { seo: { noindex: true } })[1]);
    await eventually(async () => expect(await locations(files[1]!)).toEqual(['/culture/july']));
    const { id, version, path, previousPaths } = june;
    await site.publish(articleUnpublished({ id, version: version + 1, path, previousPaths, reason: 'expired' }));
    // What is left of the month is for no index.
    await eventually(async () => expect(await locations(files[0]!)).toEqual([]));
  });

  it('have an article that is back in its new month alone, though nobody was told that it was away', async () => {
    const files = ['/sitemaps/2021-07.xml', '/sitemaps/2021-08.xml'];
    expect(await locations(files[0]!)).toContain(july.path);
    await site.publish(articlePublished({ ...july, version: july.version + 1, publishedAt: '2021-08-02T00:00:00.000Z' }));
    await site.shows(files[1]!, july.path);
    await eventually(async () => expect(await locations(files[0]!)).not.toContain(july.path));
  });

  it('list an article of the fixtures too, in its own month', async () => {
    const [wall] = stories;
    expect(await locations(`/sitemaps/${wall!.publishedAt.slice(0, 7)}.xml`)).toContain(wall!.path);
  });
});
