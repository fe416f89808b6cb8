import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { now, paper, sections, stories } from '../../test/fixtures/edition.js';
import { frontPageView } from '../../test/fixtures/pages.js';
import { renderFrontPage } from './front-page.js';

const page = parse(renderFrontPage(frontPageView, paper));
const text = (selector: string): string | undefined => page.querySelector(selector)?.text.trim();

describe('the masthead of the front page', () => {
  it('has the name between the date of the paper’s zone and the edition', () => {
    expect(text('h1')).toBe('The Estuary Courier');
    expect(text('.masthead__date')).toBe('Monday, 23 November 2026');
    expect(text('.masthead__tagline')).toBe(paper.tagline);
    expect(text('.masthead__edition')).toMatch(/^Edition of \d\d:\d\d CET$/);
  });

  it('turns to the next day at midnight where the paper is', () => {
    const later = parse(renderFrontPage({ ...frontPageView, now: new Date('2026-11-23T23:00:00Z') }, paper));
    expect(later.querySelector('.masthead__date time')?.getAttribute('datetime')).toBe('2026-11-24');
    expect(later.querySelector('.masthead__edition')?.text).toBe('Edition of 23 November');
  });

  it('leads to the top-level sections in their order, to Television and to the Magazine', () => {
    expect(page.querySelectorAll('.sections a').map(link => link.getAttribute('href'))).toEqual([
      '/world',
      '/town',
      '/business',
      '/science',
      '/culture',
      '/life',
      '/tv',
      '/magazine',
    ]);
  });
});

describe('the front page', () => {
  it('has exactly one lead, first in the document, with the one picture that is not loaded lazily', () => {
    expect(page.querySelectorAll('.teaser--lead')).toHaveLength(1);
    expect(text('.teaser--lead h3')).toBe(stories[0]!.headline);
    expect(page.querySelectorAll('img[loading=eager]')).toHaveLength(1);
    expect(page.querySelector('.teaser--lead img')?.getAttribute('fetchpriority')).toBe('high');
  });

  it('shows no story twice above the magazine', () => {
    const links = page.querySelectorAll('.top .teaser a, .latest .teaser a').map(link => link.getAttribute('href'));
    expect(new Set(links).size).toBe(links.length);
  });

  it('gives every picture its size, an alternative text and formats to choose from', () => {
    const pictures = page.querySelectorAll('main img');
    expect(pictures.length).toBeGreaterThan(10);
    for (const picture of pictures) {
      expect(Number(picture.getAttribute('width'))).toBeGreaterThan(0);
      expect(Number(picture.getAttribute('height'))).toBeGreaterThan(0);
      expect(picture.getAttribute('alt')).toMatch(/\S/);
      expect(picture.getAttribute('srcset')).toMatch(/ \d+w, /);
      expect(picture.getAttribute('sizes')).toMatch(/vw|px/);
      expect(picture.parentNode?.querySelector('source[type="image/avif"]')).not.toBeNull();
    }
  });

  it('opens each section with its name, unless everything of it stands above already', () => {
    const opened = page.querySelectorAll('.latest h2').map(heading => heading.text);
    expect(opened).toEqual(['World', 'Town', 'Business', 'Science', 'Culture', 'Life']);
    const nothingLeft = parse(
      renderFrontPage({ ...frontPageView, latest: [{ section: sections[0]!, articles: stories.slice(0, 1) }] }, paper),
    );
    expect(nothingLeft.querySelector('.latest')).toBeNull();
  });

  it('has no heading level left out', () => {
    const levels = page.querySelectorAll('h1,h2,h3,h4').map(({ tagName }) => Number(tagName.slice(1)));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('says of a video how long it runs, to eyes and ears', () => {
    expect(text('.block--tv .runtime')).toBe('Running time 0:20');
    expect(page.querySelector('.block--tv .runtime time')?.getAttribute('datetime')).toBe('PT20S');
  });

  it('lists the newest issue in its own order', () => {
    expect(text('.issue__name')).toBe('The Water Issue');
    expect(page.querySelectorAll('.contents li a').map(link => link.getAttribute('href'))).toEqual([
      '/science/mud',
      '/town/sea-wall',
      '/town/lock-keeper',
      '/life/tide-mill',
      '/life/rooms',
    ]);
  });

  it('has no comment count where nobody has counted', () => {
    expect(page.text).not.toMatch(/comment/i);
  });
});

it('says that it is empty before the first article, and shows no empty block', () => {
  const empty = parse(renderFrontPage({ now, sections: [], videos: [], articles: [], latest: [] }, paper));
  expect(empty.querySelector('.notice h2')?.text).toBe('The first edition is being set');
  expect(empty.querySelectorAll('.top, .latest, .block, .sections, .masthead__edition time')).toHaveLength(0);
});
