import { describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import type { PublicArticle } from '#contracts';
import { paper, sectionBySlug, stories } from '../../test/fixtures/edition.js';
import { everything, torture } from '../../test/fixtures/everything.js';
import { articleView, fixturePages, surroundings } from '../../test/fixtures/pages.js';
import { aPlacement, slotsOf } from '../../test/fixtures/sponsors.js';
import type { Paper } from '../domain/paper/paper.js';
import { renderArticlePage } from './article-page.js';
import { renderSectionPage } from './section-page.js';

const pages = [...fixturePages()];
const text = (element: HTMLElement | null) => element?.text.replaceAll(/\s+/g, ' ').trim();
const long: PublicArticle = {
  ...everything,
  body: Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, type: 'text', content: 'A paragraph.' })),
};
const page = parse(renderArticlePage(articleView(long), paper));
const ofSection = (articles = stories, own: Paper = paper) =>
  parse(
    renderSectionPage({ ...surroundings, slots: slotsOf('section-top', 'section-list'), section: sectionBySlug('town'), articles }, own),
  );

describe("the sponsors' strip", () => {
  const standing = pages.filter(([, html]) => html.includes('class="sponsors"')).map(([path]) => path);
  const everyKind = [
    '/',
    '/town',
    everything.path,
    '/tv/one-tide',
    '/tv',
    '/magazine',
    '/magazine/12',
    '/authors/town-desk',
    '/tags/estuary',
  ];

  it('stands on every kind of page, also where there is nothing to read', () => {
    expect(standing).toEqual(expect.arrayContaining([...everyKind, '/404', '/410', '/login', '/login/callback']));
  });

  it('is not there at all where nobody is known to stand', () => {
    expect(['/empty', '/503', '/offline'].filter(path => standing.includes(path))).toEqual([]);
  });

  it('says what they are before it says who', () => {
    const strip = page.querySelector('.sponsors')!;
    expect(strip.querySelector(':scope > *')?.classNames).toBe('sponsors__label');
    expect(text(strip.querySelector('#sponsors'))).toBe('This paper is made possible by');
    expect(strip.getAttribute('aria-labelledby')).toBe('sponsors');
    expect(strip.querySelectorAll('.sponsors__tier-label').map(text)).toEqual(['Title sponsor', 'Associates', 'Supporters']);
  });

  it('shows each by logo or by name, in order, and leads to each as to one who has paid', () => {
    const links = page.querySelectorAll('.sponsors a');
    expect(links.map(link => link.querySelector('img')?.getAttribute('alt') ?? text(link))).toEqual([
      'Quernley',
      'Ossivane',
      'Tarnquill',
      'Sallowby',
      'Undrell',
      'Pellidore',
    ]);
    expect(new Set(links.map(link => link.getAttribute('rel')))).toEqual(new Set(['sponsored noopener']));
    expect(links[0]?.getAttribute('href')).toBe('/api/sponsorship/strip-clicks/quernley');
  });

  it('keeps the room of every logo, and has another for a dark page where there is one', () => {
    for (const image of page.querySelectorAll('.sponsors :is(img, source)')) {
      expect(Number(image.getAttribute('width'))).toBeGreaterThan(10);
      expect(Number(image.getAttribute('height'))).toBeGreaterThan(10);
    }
    const dark = page.querySelectorAll('.sponsors source').map(source => [source.getAttribute('media'), source.getAttribute('srcset')]);
    expect(dark[0]).toEqual(['(prefers-color-scheme: dark)', '/api/sponsorship/media/marks/Quernley.dark.640x160.png']);
    expect(page.querySelector('.sponsors__logo--on-light img')?.getAttribute('alt')).toBe('Undrell');
  });
});

describe('a box for advertising', () => {
  it('stands where it belongs: above the story, in its middle, at its foot; under the head of a section, and in its list', () => {
    expect(page.querySelectorAll('.slot').map(slot => slot.classNames.split(' ')[1])).toEqual([
      'slot--article-top',
      'slot--article-body',
      'slot--article-foot',
    ]);
    expect(page.querySelector('.prose .slot--article-body')).not.toBeNull();
    expect(ofSection().querySelectorAll('.list-head + .slot--section-top, .rows .slot--section-list')).toHaveLength(2);
  });

  it('is not in a story or a list too short for it', () => {
    const short = parse(renderArticlePage(articleView(stories[0]!), paper));
    expect(short.querySelector('.slot--article-body')).toBeNull();
    expect(ofSection(stories.slice(0, 3)).querySelector('.slot--section-list')).toBeNull();
  });

  it('says what it is, in the language of the paper, outside of what is exchanged', () => {
    expect(page.querySelectorAll('.slot > .slot__label').map(text)).toEqual(['Advertisement', 'Advertisement', 'Advertisement']);
    expect(page.querySelector('.slot__box .slot__label')).toBeNull();
    expect(text(ofSection(stories, { ...paper, locale: 'de-AT' }).querySelector('.slot__label'))).toBe('Anzeige');
    const french = ofSection(stories, { ...paper, locale: 'fr-FR' }).querySelector('.slot__label');
    expect([text(french), french?.getAttribute('lang')]).toEqual(['Advertisement', 'en']);
  });

  it('keeps its room by a rule of the stylesheet that the page names', () => {
    const named = page.querySelectorAll('link[rel=stylesheet]').map(link => link.getAttribute('href') ?? '');
    for (const box of page.querySelectorAll('.slot__box')) {
      const key = /box-([\dx_]+)/.exec(box.classNames)?.[1] ?? 'none';
      expect(named.some(url => url.includes(`-${key}`))).toBe(true);
    }
  });

  it('holds what the paper itself shows, whole, without a script', () => {
    const [picture, native, words] = page.querySelectorAll('.slot__box');
    expect(picture?.querySelector('source')?.getAttribute('srcset')).toContain('/api/sponsorship/media/marks/Walks.light.728x90.png 1x');
    expect(picture?.querySelector('img')?.getAttribute('alt')).toBe('Walks along the estuary, every Sunday');
    expect(native?.querySelector('a')?.getAttribute('href')).toBe('/tv');
    expect(text(words?.querySelector('.ad__headline') ?? null)).toBe('The paper, once a month, on paper');
  });

  it('asks with one script, on pages that have one alone', () => {
    const asks = (html: HTMLElement) => html.querySelectorAll('script[type=module]').length;
    expect([asks(page), asks(ofSection()), asks(parse(fixturePages().get('/')!))]).toEqual([1, 1, 0]);
    expect(page.querySelector('body')?.getAttribute('data-article')).toBe(everything.id);
    expect(ofSection().querySelector('body')?.getAttribute('data-section')).toBe('sec_town');
  });

  it('leads nowhere that no page may lead to', () => {
    const hostile = aPlacement('article-foot', {
      house: { kind: 'text', id: 'crv_x', link: 'javascript:alert(1)', headline: '<img src=x onerror=alert(1)>', advertiser: 'x' },
    });
    const html = renderArticlePage({ ...articleView(stories[0]!), slots: { 'article-foot': { placement: hostile } } }, paper);
    expect(html).not.toMatch(/javascript:|<img src=x/);
  });
});

describe('an article that somebody has paid for', () => {
  const paid = parse(renderArticlePage(articleView(torture.sponsored), paper));

  it('says so before anything else, and by whom', () => {
    expect(paid.querySelectorAll('.article__head .kicker > span').map(text)[0]).toBe('Paid content');
    expect(text(paid.querySelector('.article__paid'))).toBe('Paid for by The Kettle Works');
    expect(paid.querySelector('.article__paid a')?.getAttribute('rel')).toBe('sponsored noopener');
  });

  it('says so in every teaser', () => {
    const front = parse(fixturePages().get('/hard-front')!);
    const teasers = front.querySelectorAll('.teaser').filter(teaser => teaser.text.includes(torture.sponsored.headline));
    expect(teasers.length).toBeGreaterThan(0);
    for (const teaser of teasers) expect(text(teaser.querySelector('.kicker__paid'))).toBe('Paid content');
  });
});
