import { describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import { paper } from '../../test/fixtures/edition.js';
import { everything } from '../../test/fixtures/everything.js';
import { correctionsView, fixturePages, surroundings } from '../../test/fixtures/pages.js';
import { renderCorrectionsPage } from './corrections-page.js';

const pages = fixturePages();
const at = (path: string): HTMLElement => parse(pages.get(path)!);
const texts = (page: HTMLElement, selector: string): string[] => page.querySelectorAll(selector).map(element => element.text.trim());
const feeds = (path: string): string[] =>
  at(path)
    .querySelectorAll('link[rel=alternate][title]')
    .map(link => `${link.getAttribute('type')} ${link.getAttribute('href')?.replace(paper.url, '')}`);

describe('what the paper has written about itself', () => {
  it('stands under its title, and says so to machines', () => {
    const page = at('/imprint');
    expect(texts(page, 'h1')).toEqual(['Imprint']);
    expect(texts(page, '.static h2')).toEqual(['Publisher']);
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBe('Who publishes the paper.');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://courier.example/imprint');
  });

  it('is named at the foot of every page, with the corrections and the feed', () => {
    for (const path of ['/', '/town', everything.path, '/404'])
      expect(
        at(path)
          .querySelectorAll('.colophon__about a')
          .map(link => link.getAttribute('href')),
      ).toEqual(['/imprint', '/privacy', '/corrections', '/feed.xml']);
  });
});

describe('the log of corrections', () => {
  it('names each corrected article with all that was put right in it, the latest first', () => {
    const page = at('/corrections');
    expect(texts(page, 'h1')).toEqual(['Corrections']);
    expect(texts(page, '.log__headline')[0]).toBe(everything.headline);
    expect(texts(page, '.log__entry:first-child .correction__kind').map(kind => kind.split(' ')[0])).toEqual([
      'Correction',
      'Clarification',
    ]);
    expect(page.querySelector('.log__entry[dir=rtl] h2')?.getAttribute('lang')).toBe('ar');
  });

  it('says that there is nothing in it', () => {
    expect(texts(at('/corrections-empty'), '.empty')).toEqual(['Nothing has had to be put right yet.']);
  });

  it('opens with what the paper has written at its address itself', () => {
    const own = { path: '/corrections', title: 'Put right', description: 'How we correct.', html: '<p>How we correct.</p>' };
    const page = parse(renderCorrectionsPage(correctionsView, { ...paper, pages: [own] }));
    expect([texts(page, 'h1'), texts(page, '.static p')]).toEqual([['Put right'], ['How we correct.']]);
    expect(texts(page, '.colophon__about a')).toEqual(['Corrections', 'RSS feed']);
    const older = parse(renderCorrectionsPage({ ...correctionsView, newestUrl: '/corrections' }, { ...paper, pages: [own] }));
    expect([texts(older, '.static'), older.querySelector('meta[name=robots]')?.getAttribute('content')]).toEqual([[], 'noindex']);
  });

  it('frames an empty paper too', () => {
    expect(renderCorrectionsPage({ ...surroundings, sections: [], videos: [], articles: [] }, paper)).toContain('Nothing has had to');
  });
});

describe('the head of a page', () => {
  it('leads to the feeds of the paper, and first of all to those of its own list', () => {
    const ofPaper = ['application/rss+xml /feed.xml', 'application/atom+xml /atom.xml', 'application/feed+json /feed.json'];
    const of = (path: string) => ofPaper.map(feed => feed.replace(' /', ` ${path}/`));
    expect(feeds('/')).toEqual(ofPaper);
    for (const path of ['/town', '/authors/town-desk', '/tags/estuary', '/tv']) expect(feeds(path)).toEqual([...of(path), ...ofPaper]);
    expect(feeds(everything.path)).toEqual([
      ...of('/town'),
      ...ofPaper,
      'application/json+oembed /oembed?url=https%3A%2F%2Fcourier.example%2Ftown%2Feverything',
    ]);
  });

  it('lets pictures be shown large, unless the page is for no index', () => {
    const robotsOf = (path: string) => at(path).querySelector('meta[name=robots]')?.getAttribute('content');
    expect([robotsOf('/'), robotsOf('/404')]).toEqual(['max-image-preview:large', 'noindex']);
  });

  it('plays a film where it is shown as a card', () => {
    const page = at('/tv/one-tide');
    expect(page.querySelector('meta[property="og:video"]')?.getAttribute('content')).toBe(
      'https://courier.example/media/files/one-tide.mp4',
    );
    expect(page.querySelector('meta[property="og:video:type"]')?.getAttribute('content')).toBe('video/mp4');
  });
});
