import { describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import type { PublicArticle } from '#contracts';
import { paper, stories, videos } from '../../test/fixtures/edition.js';
import { everything, torture } from '../../test/fixtures/everything.js';
import { articleView } from '../../test/fixtures/pages.js';
import { renderArticlePage } from './article-page.js';

const render = (article: PublicArticle): HTMLElement => parse(renderArticlePage(articleView(article), paper));
const page = render(everything);
const texts = (selector: string, of = page): string[] =>
  of.querySelectorAll(selector).map(element => element.text.replaceAll(/\s+/g, ' ').trim());

describe('the head of an article', () => {
  it('says section, kicker, genre, headline and standfirst', () => {
    expect(texts('.article__head .kicker > span')).toEqual(['Town', 'Flood defence', 'Analysis']);
    expect(page.querySelector('.article__head .kicker a')?.getAttribute('href')).toBe('/town');
    expect(texts('h1')).toEqual([everything.headline]);
    expect(texts('.article__standfirst')).toEqual([everything.standfirst]);
  });

  it('has for the script what leads those who write to its form, and no link for anybody else', () => {
    expect([
      page.querySelector('body')?.getAttribute('data-article'),
      page.querySelector('[data-edit]')?.getAttribute('data-edit'),
    ]).toEqual([everything.id, 'Edit']);
    expect(page.querySelector('a[href^="/desk"]')).toBeNull();
  });

  it('says who wrote it and in which role; only authors of the paper have a page', () => {
    expect(texts('.byline li')).toEqual(['The Town DeskCouncil and county', 'A guest of the paperHydrologist']);
    expect(page.querySelectorAll('.byline a').map(link => link.getAttribute('href'))).toEqual(['/authors/town-desk']);
  });

  it('says when it appeared and when it changed, absolutely and with the zone', () => {
    expect(texts('.byline dd')).toEqual(['22 November 2026 at 07:05 CET', '23 November 2026 at 17:40 CET']);
    expect(page.querySelectorAll('.byline time').map(time => time.getAttribute('datetime'))).toEqual([
      everything.firstPublishedAt,
      everything.updatedAt,
    ]);
    expect(texts('.byline dt', render(stories[0]!))).toEqual(['Published']);
    expect(page.text).not.toMatch(/\b(ago|yesterday)\b/);
  });

  it('labels opinion, and paid content first of all', () => {
    expect(texts('.kicker__genre', render(stories[3]!).querySelector('.article__head')!)).toEqual(['Opinion']);
    expect(texts('.article__head .kicker > span', render(torture.sponsored))[0]).toBe('Paid content');
  });

  it('marks the section in the navigation', () => {
    expect(page.querySelector('.sections [aria-current]')?.toString()).toBe('<a href="/town" aria-current="true">Town</a>');
  });

  it('shows the hero over its dominant colour, with caption and credit', () => {
    expect(page.querySelector('.article__hero rect')?.getAttribute('fill')).toBe('#1f4e79');
    expect(page.querySelector('.article__hero .picture')?.classNames).toContain('focus-x-5 focus-y-4');
    expect(texts('.article__hero figcaption')[0]).toContain('The Picture Desk');
    expect(render(torture.noHero).querySelector('.article__hero')).toBeNull();
  });

  it('sets a headline smaller the longer it is', () => {
    expect(render(torture.longHeadline).querySelector('h1')?.classNames).toContain('article__headline--long');
    expect(render(torture.fiveBylines).querySelector('h1')?.classNames).toContain('article__headline--short');
  });
});

describe('the body of an article', () => {
  const prose = page.querySelector('.prose')!;

  it('has a form for each kind of block, in their order', () => {
    expect(prose.childNodes.map(node => (node as HTMLElement).tagName)).toEqual(
      'P H2 P UL BLOCKQUOTE P FIGURE H3 DIV OL HR ASIDE FIGURE H4 P'.split(' '),
    );
  });

  it('runs the dateline into the first paragraph', () => {
    expect(prose.querySelector('p')?.text).toMatch(/^North Quay The meeting lasted/);
    expect(prose.querySelectorAll('.datelined')).toHaveLength(1);
  });

  it('keeps small inline markup', () => {
    expect(prose.querySelector('h2')?.innerHTML).toBe('What was <em>decided</em>');
    expect(prose.querySelectorAll('sub, sup')).toHaveLength(2);
  });

  it('shows what is elsewhere as a link, never in a frame', () => {
    expect(page.querySelectorAll('iframe, object, embed')).toHaveLength(0);
    expect(prose.querySelector('.embed a')?.getAttribute('href')).toBe('https://maps.example/wall');
  });

  it('prints its address', () => {
    expect(texts('.article__address')).toEqual(['https://courier.example/town/everything']);
  });
});

describe('corrections', () => {
  it('stand where the editors put them, each with kind and time', () => {
    expect(texts('.corrections--top')).toEqual([
      'Correction 23 November 2026 at 17:40 CETAn earlier version gave the height of the wall in feet.',
    ]);
    expect(texts('.corrections--bottom .correction__kind')).toEqual(['Clarification 23 November 2026 at 10:00 CET']);
    const order = page.querySelectorAll('.corrections, .prose').map(({ classNames }) => classNames.split(' ').at(-1));
    expect(order).toEqual(['corrections--top', 'prose', 'corrections--bottom']);
  });

  it('leave no empty box', () => {
    expect(render(stories[0]!).querySelector('.corrections')).toBeNull();
  });
});

describe('a video', () => {
  const film = render(videos[1]!);

  it('plays with captions and a transcript, and loads nothing before it is asked to', () => {
    const player = film.querySelector('video');
    expect(player?.getAttribute('preload')).toBe('none');
    expect(player?.querySelector('track')?.getAttribute('src')).toBe('/media/files/press-at-night.vtt');
    expect(texts('.transcript p', film)).toHaveLength(2);
    expect(film.querySelector('.sections [aria-current]')?.getAttribute('href')).toBe('/tv');
  });

  it('is not offered again in its own TV block', () => {
    expect(film.querySelectorAll('.block--tv .teaser a').map(link => link.getAttribute('href'))).toEqual([
      '/tv/one-tide',
      '/tv/lock-gates',
    ]);
  });
});

describe('an article in another language', () => {
  const arabic = render(torture.arabic);

  it('is marked where its words are, and runs the way it is written', () => {
    expect(arabic.querySelector('html')?.getAttribute('lang')).toBe('en-GB');
    expect(arabic.querySelector('article.article')?.getAttribute('dir')).toBe('rtl');
    for (const selector of ['h1', '.article__standfirst', '.prose', '.correction p:last-child'])
      expect(arabic.querySelector(selector)?.getAttribute('lang')).toBe('ar');
    expect(arabic.querySelector('.byline')?.getAttribute('lang')).toBeUndefined();
  });
});

describe('what machines read', () => {
  const data = page
    .querySelectorAll('script[type="application/ld+json"]')
    .map(script => JSON.parse(script.textContent) as { '@type': string });

  it('is the article and the way to it', () => {
    expect(data.map(node => node['@type'])).toEqual(['AnalysisNewsArticle', 'BreadcrumbList']);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://courier.example/town/everything');
    expect(page.querySelector('meta[property="og:type"]')?.getAttribute('content')).toBe('article');
    expect(page.querySelector('link[hreflang=de]')?.getAttribute('href')).toBe('https://courier.example/town/die-mauer');
  });

  it('is not to be kept where the editors say so', () => {
    const hidden = render({ ...everything, seo: { noindex: true } });
    expect(hidden.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(hidden.querySelector('link[rel=canonical]')).toBeNull();
  });
});

it('goes on with what was picked, then with the section, and offers nothing twice', () => {
  expect(texts('.block--related h3')).toHaveLength(4);
  const links = page.querySelectorAll('.block--related a, .block--more .teaser a').map(link => link.getAttribute('href'));
  expect(new Set(links).size).toBe(links.length);
});
