import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished, sectionUpdated } from '#contracts';
import { changed } from './edition-events.js';
import { anArticle, sectionBySlug } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const articles = Array.from({ length: 45 }, (_, at) => anArticle(`story-${at}`, 'world', `Story ${String(at).padStart(2, '0')}`));

describe('the pages of a section', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('section-lists');
    await site.publish(sectionUpdated(sectionBySlug('world')), ...articles.map(article => articlePublished(article)));
    await site.shows('/world', 'Story 19');
  });
  afterAll(() => site.stop());

  const read = async (path: string) => {
    const page = parse((await site.get(path)).text);
    return {
      headlines: page.querySelectorAll('main .teaser--feature .teaser__headline, .rows .teaser__headline').map(({ text }) => text.trim()),
      older: page.querySelector('.paging a[rel=next]')?.getAttribute('href'),
      newest: page.querySelector('.paging a[rel=first]')?.getAttribute('href'),
      robots: page.querySelector('meta[name=robots]')?.getAttribute('content'),
    };
  };
  const all = async () => {
    const pages = [await read('/world')];
    for (let older = pages[0]?.older; older !== undefined; older = pages.at(-1)?.older) pages.push(await read(older));
    return pages;
  };

  it('hold each article once, newest first, on as many pages as it takes', async () => {
    const pages = await all();
    expect(pages.map(({ headlines }) => headlines.length)).toEqual([20, 20, 5]);
    expect(pages.flatMap(({ headlines }) => headlines)).toEqual(articles.map(({ headline }) => headline));
    expect(pages.map(({ newest, robots }) => [newest, robots])).toEqual([
      [undefined, 'max-image-preview:large'],
      ['/world', 'noindex'],
      ['/world', 'noindex'],
    ]);
  });

  it('stay in step while something new comes in at the top, and older pages stay in memory', async () => {
    const { older = '' } = await read('/world');
    const before = await read(older);
    expect(site.kept('/world', older)).toEqual(['/world', older]);
    await site.publish(articlePublished({ ...anArticle('newest', 'world', 'Newest of all'), publishedAt: new Date().toISOString() }));
    await site.shows('/world', 'Newest of all');
    expect(site.kept(older)).toEqual([older]);
    expect(await read(older)).toEqual(before);
  });

  it('stay in memory when an article changes that they do not show', async () => {
    const { older = '' } = await read('/world');
    const last = articles[30]!;
    await site.answers(last.path, 200);
    await site.publish(changed(last, { headline: 'Story 30, corrected' })[1]);
    await site.shows(older, 'Story 30, corrected');
    expect(site.kept('/world')).toEqual(['/world']);
  });

  it('take in an article that comes to an older page from another section', async () => {
    const { older = '' } = await read('/world');
    await read(older);
    const elsewhere = { ...anArticle('wanderer', 'town', 'A wanderer'), publishedAt: articles[25]?.publishedAt ?? '' };
    await site.publish(articlePublished(elsewhere));
    await site.publish(changed(elsewhere, { sections: articles[0]?.sections ?? [] })[1]);
    await site.shows(older, 'A wanderer');
    expect((await read(older)).headlines.indexOf('A wanderer')).toBe(6);
  });

  it.each([
    'nonsense',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('[{"$gt":""},"b"]').toString('base64url'),
    'x'.repeat(5_000),
  ])('say 404 to a place that no page led to: %.20s', async after => {
    expect((await site.get(`/world?after=${after}`)).status).toBe(404);
    expect((await site.get(`/magazine?after=${after}`)).status).toBe(404);
  });
});
