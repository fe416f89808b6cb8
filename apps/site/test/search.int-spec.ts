import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articleDeleted, articlePublished, articleUnpublished, type PublicArticle, sectionUpdated } from '#contracts';
import { changed } from './edition-events.js';
import { anArticle, sections } from './fixtures/edition.js';
import { indexed } from './indexed.js';
import { openSite, type Site } from './site.js';

const text = (content: string) => ({ body: [{ id: 'b1', type: 'text' as const, content }], standfirst: undefined, tags: [] });
const at = (publishedAt: string) => ({ publishedAt, firstPublishedAt: publishedAt });

const inHeadline = anArticle('zeppelins', 'world', 'Zeppelins over the estuary', {
  ...text('They came at noon.'),
  ...at('2026-03-01T12:00:00Z'),
});
const inBody = anArticle('noon', 'town', 'What came at noon', {
  ...text('It was a zeppelin, said the mayor.'),
  ...at('2026-05-01T12:00:00Z'),
});
const inStandfirst = anArticle('sky', 'harbour', 'Something in the sky', {
  ...text('It was grey.'),
  ...at('2026-04-01T12:00:00Z'),
  standfirst: 'A Zeppelin’s shadow on the quay.',
});
const german = anArticle('luft', 'world', 'Luftschiffe über dem Fluss', {
  ...text('Die Häuser bebten, als die Zeppeline kamen.'),
  ...at('2026-02-01T12:00:00Z'),
  locale: 'de-DE',
});
const hostile = anArticle('hostile', 'culture', '<script>alert("quince")</script>', {
  ...text('A quince &lt;img src=x onerror=alert(1)&gt; & more.'),
  ...at('2026-01-01T12:00:00Z'),
});
const named = anArticle('named', 'culture', 'By somebody', {
  ...text('Nothing else.'),
  ...at('2026-01-02T12:00:00Z'),
  authors: [{ name: 'Ottilie Quickstep' }],
  tags: [{ slug: 'marginalia', name: 'Marginalia' }],
});
const many = Array.from({ length: 45 }, (_, day) =>
  anArticle(`tide-${day}`, day % 2 ? 'science' : 'life', `Pelican ${day}`, {
    ...text(day % 3 ? 'Pelicans again.' : 'They are back.'),
    ...at(new Date(Date.UTC(2025, 0, 1 + day, 12)).toISOString()),
  }),
);

describe('a search', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('search');
    await site.publish(
      ...sections.map(section => sectionUpdated(section)),
      ...[inHeadline, inBody, inStandfirst, german, hostile, named, ...many].map(article => articlePublished(article)),
    );
    await indexed(site);
  });
  afterAll(() => site.stop());

  const read = async (path: string) => {
    const answer = await site.get(path);
    const page = parse(answer.text);
    return {
      ...answer,
      page,
      headlines: page.querySelectorAll('.rows .teaser__headline').map(element => element.text.trim()),
      older: page.querySelector('.paging a[rel=next]')?.getAttribute('href'),
    };
  };
  const found = async (query: string) => (await read(`/search?${query}`)).headlines;
  const headlines = (...articles: readonly PublicArticle[]) => articles.map(({ headline }) => headline);

  it('finds a word in any form and any language, and those first that say it most prominently', async () => {
    expect(await found('q=zeppelin')).toEqual(headlines(inHeadline, inStandfirst, inBody, german));
    expect(await found('q=ZEPPELINS')).toEqual(headlines(inHeadline, inStandfirst, inBody, german));
    expect(await found('q=Haus')).toEqual(headlines(german));
    expect(await found('q=fluss+zeppelin')).toEqual(headlines(german));
  });

  it('finds by author, topic and kicker, and only what has all the words', async () => {
    expect(await found('q=quickstep')).toEqual(headlines(named));
    expect(await found('q=marginalia+ottilie')).toEqual(headlines(named));
    expect(await found('q=marginalia+zeppelin')).toEqual([]);
  });

  it('is narrowed by section, with those under it, and by days of the paper', async () => {
    expect(await found('q=zeppelin&section=town')).toEqual(headlines(inStandfirst, inBody));
    expect(await found('q=zeppelin&section=harbour')).toEqual(headlines(inStandfirst));
    expect(await found('q=zeppelin&section=&from=2026-04-01&to=2026-05-01')).toEqual(headlines(inStandfirst, inBody));
    expect(await found('q=zeppelin&from=2026-04-02&to=2026-04-30')).toEqual([]);
    const { headlines: all, page } = await read('/search?q=zeppelin&from=yesterday&to=2026-12-31&section=nowhere');
    expect([all.length, page.querySelectorAll('.search__filters input').map(input => input.getAttribute('value'))]).toEqual([
      4,
      ['', '2026-12-31'],
    ]);
    expect(page.querySelectorAll('.search__hint').map(hint => hint.text)).toEqual([
      expect.stringContaining('no such section'),
      expect.stringContaining('a day is none'),
    ]);
  });

  it('does not blame the words where it is the place that has nothing', async () => {
    const said = async (query: string) => (await read(`/search?q=zeppelin${query}`)).page.querySelector('.search__answer')?.text ?? '';
    expect(await said('&from=2026-04-02&to=2026-04-30')).toMatch(/Nothing was found there.*Look everywhere/s);
    expect(await said('&from=2026-05-01&to=2026-04-01')).toContain('The range ends before it begins');
    expect(await said('+marginalia')).toContain('No article has all of these words');
  });

  it('shows where it is said, the words marked, and no markup of anybody’s', async () => {
    const { page, text: html } = await read('/search?q=quince');
    expect(page.querySelectorAll('.rows mark').map(element => element.text)).toEqual(['quince', 'quince']);
    expect(page.querySelector('.rows .teaser__standfirst')?.text).toBe('A quince <img src=x onerror=alert(1)> & more.');
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  });

  it('holds each article once, on as many pages as it takes, while others come and go', async () => {
    const first = await read('/search?q=pelican');
    const late = anArticle('late', 'life', 'Pelican, late', { ...text('Late.'), publishedAt: new Date().toISOString() });
    await site.publish(articlePublished(late));
    await indexed(site);
    const pages = [first];
    for (let { older } = first; older !== undefined; older = pages.at(-1)?.older) pages.push(await read(older));
    expect(pages.map(page => page.headlines.length)).toEqual([20, 20, 5]);
    expect(pages.flatMap(page => page.headlines).toSorted()).toEqual(headlines(...many).toSorted());
    expect(await found('q=pelican+late')).toEqual([late.headline]);
  });

  it('finds nothing that readers may no longer see, at once, and what has changed by its new words', async () => {
    const gone = anArticle('gone', 'life', 'A xylophone, once');
    const dead = anArticle('dead', 'life', 'A xylophone, twice');
    await site.publish(articlePublished(gone), articlePublished(dead));
    await indexed(site);
    expect(await found('q=xylophone')).toHaveLength(2);
    const { id, path, previousPaths } = gone;
    await site.publish(
      articleUnpublished({ id, version: 2, path, previousPaths, reason: 'killed' }),
      articleDeleted({ id: dead.id, version: 2, path: dead.path, previousPaths: [] }),
    );
    expect(await found('q=xylophone')).toEqual([]);
    const [, event] = changed(inBody, text('It was a dirigible.'));
    await site.publish(event);
    await indexed(site);
    expect(await found('q=dirigible')).toEqual(headlines(inBody));
    expect(await found('q=mayor')).toEqual([]);
  });

  it.each([
    ['q=', 'Words of the headline'],
    ['', 'Words of the headline'],
    ['q=zzzzz', 'Nothing was found'],
    [`q=${'x'.repeat(300)}`, 'too much to look for'],
  ])('for %j says what to do', async (query, says) => {
    const { status, text: html } = await read(`/search?${query}`);
    expect([status, html.includes(says)]).toEqual([200, true]);
  });

  it.each([
    '%24where',
    '%00',
    '.*',
    '%7B%22%24gt%22%3A%22%22%7D',
    '$words',
    '%F0%9F%98%80',
    '%ED%A0%80',
    'a%22%3E%3Cscript%3E',
    'constructor+__proto__',
  ])('for %s is harmless', async typed => {
    const { status, text: html } = await read(`/search?q=${typed}`);
    expect(status).toBe(200);
    expect(html).not.toContain('"><script>');
  });

  it('is of this moment: nobody keeps it, and no machine lists it', async () => {
    const { headers, text: html } = await read('/search?q=zeppelin');
    expect(headers['cdn-cache-control']).toMatch(/max-age=0, stale-while-revalidate=0/);
    expect(site.kept('/search?q=zeppelin', '/search')).toEqual([]);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('rel="canonical"');
    expect((await site.get('/search?q=zeppelin&after=nonsense')).status).toBe(404);
  });

  it('is offered on every page, and where something was not found', async () => {
    for (const path of ['/', inHeadline.path]) {
      const form = parse((await site.get(path)).text).querySelector('header form[action="/search"]');
      expect(form?.querySelector('input[name=q]')).not.toBeNull();
    }
    expect(parse((await site.get('/nowhere/at-all')).text).querySelector('main form[action="/search"]')).not.toBeNull();
  });
});
