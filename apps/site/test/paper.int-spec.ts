import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished } from '#contracts';
import { allButTheDate } from '#testing';
import { editionEvents } from './edition-events.js';
import { issue, stories, videos } from './fixtures/edition.js';
import { everything } from './fixtures/everything.js';
import { openSite, type Site } from './site.js';

/** Of the environment only: another paper, in another language, on another day than Greenwich. */
const settings = {
  PAPER_NAME: 'Der Mündungsbote',
  PAPER_TAGLINE: 'Das Blatt für beide Ufer & die Insel',
  PAPER_TIME_ZONE: 'Pacific/Auckland',
  PAPER_LOCALE: 'de-DE',
  PAPER_URL: 'https://bote.example',
  PAPER_ACCENT: '#123456',
};

describe('who the paper is', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('paper', settings);
    await site.publish(...editionEvents, articlePublished(everything));
    await site.shows('/', 'Council votes');
  });
  afterAll(() => site.stop());
  afterEach(() => void jest.useRealTimers());

  const read = async (path: string) => parse((await site.get(path)).text);
  const dataOf = async (path: string) =>
    (await read(path))
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ text }) => JSON.parse(text) as Record<string, unknown>);
  const metaOf = async (path: string) =>
    Object.fromEntries(
      (await read(path)).querySelectorAll('meta[property]').map(meta => [meta.getAttribute('property'), meta.getAttribute('content')]),
    );

  it('comes from the configuration: name, tagline, language and words', async () => {
    const page = await read('/');
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('de-DE');
    expect(page.querySelector('h1')?.text).toBe('Der Mündungsbote');
    expect(page.querySelector('.masthead__tagline')?.text).toBe('Das Blatt für beide Ufer & die Insel');
    expect(page.querySelector('.skip')?.text.trim()).toBe('Zum Inhalt springen');
    expect((await read('/town/sea-wall')).querySelector('.byline__times dd')?.text).toMatch(/2026 um \d\d:\d\d (?:GMT\+13|NZDT|MEZ)/);
    expect(JSON.parse((await site.get('/manifest.webmanifest')).text)).toMatchObject({ name: 'Der Mündungsbote', lang: 'de-DE' });
    expect((await site.get('/')).headers['strict-transport-security']).toContain('max-age');
  });

  it('turns its date at its own midnight, on pages that are kept too', async () => {
    const at = async (now: string) => {
      jest.useFakeTimers({ now: Date.parse(now), doNotFake: [...allButTheDate] });
      return (await read('/town')).querySelector('.masthead__date time')?.getAttribute('datetime');
    };
    expect(await at('2026-11-23T10:59:58Z')).toBe('2026-11-23');
    expect(await at('2026-11-23T10:59:59Z')).toBe('2026-11-23');
    expect(await at('2026-11-23T11:00:00Z')).toBe('2026-11-24');
    expect(await at('2026-11-24T00:00:00Z')).toBe('2026-11-24');
    expect(await at('2026-11-24T11:00:00Z')).toBe('2026-11-25');
  });

  it('tells machines about an article in the words of schema.org and OpenGraph', async () => {
    const [article, trail] = await dataOf(everything.path);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'AnalysisNewsArticle',
      headline: everything.headline,
      datePublished: everything.firstPublishedAt,
      dateModified: everything.updatedAt,
      mainEntityOfPage: `https://bote.example${everything.path}`,
      publisher: { name: 'Der Mündungsbote' },
      author: [{ name: 'The Town Desk', url: 'https://bote.example/authors/town-desk' }, { name: 'A guest of the paper' }],
    });
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { name: 'Town' }, { name: everything.headline }],
    });
    expect(await metaOf(everything.path)).toMatchObject({
      'og:type': 'article',
      'og:site_name': 'Der Mündungsbote',
      'og:title': everything.headline,
      'og:url': `https://bote.example${everything.path}`,
      'og:image': expect.stringMatching(/^https:\/\/bote\.example\/media\/.+\.jpeg$/),
      'og:locale': 'en_GB',
      'article:section': 'Town',
    });
  });

  it('and about every other page', async () => {
    const kinds = await Promise.all(
      ['/', '/town', videos[0]!.path, '/authors/town-desk', '/tags/estuary', '/tv', '/magazine', `/magazine/${issue.number}`].map(
        async path => {
          const [data, meta] = [await dataOf(path), await metaOf(path)];
          return [path, data.map(node => node['@type']), meta['og:type'], meta['og:url']];
        },
      ),
    );
    expect(kinds).toEqual([
      ['/', ['WebSite'], 'website', 'https://bote.example/'],
      ['/town', ['BreadcrumbList'], 'website', 'https://bote.example/town'],
      ['/tv/one-tide', ['VideoObject', 'BreadcrumbList'], 'video.other', 'https://bote.example/tv/one-tide'],
      ['/authors/town-desk', ['ProfilePage', 'BreadcrumbList'], 'profile', 'https://bote.example/authors/town-desk'],
      ['/tags/estuary', ['BreadcrumbList'], 'website', 'https://bote.example/tags/estuary'],
      ['/tv', ['BreadcrumbList'], 'website', 'https://bote.example/tv'],
      ['/magazine', ['BreadcrumbList'], 'website', 'https://bote.example/magazine'],
      ['/magazine/12', ['BreadcrumbList'], 'website', 'https://bote.example/magazine/12'],
    ]);
  });

  it('keeps markup in a headline from ending a script or a title', async () => {
    const headline = 'Ends </script><script>alert(1)</script> & "quotes" <!-- here';
    await site.publish(articlePublished({ ...stories[0]!, id: 'art_markup', path: '/town/markup', slug: 'markup', headline }));
    await site.answers('/town/markup', 200);
    expect((await dataOf('/town/markup'))[0]).toMatchObject({ headline });
    expect((await metaOf('/town/markup'))['og:title']).toBe(headline);
  });
});
