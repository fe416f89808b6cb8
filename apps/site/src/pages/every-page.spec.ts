import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { assetAt } from '../assets/assets.js';
import { paper } from '../../test/fixtures/edition.js';
import { fixturePages } from '../../test/fixtures/pages.js';

describe.each([...fixturePages()])('the page at %s', (_path, html) => {
  const page = parse(html);

  it('is a whole document in the language of the paper', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en-GB" dir="ltr">/);
    expect(page.querySelectorAll('title')).toHaveLength(1);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
  });

  it('needs no inline style or script', () => {
    expect(page.querySelectorAll('style, [style]')).toHaveLength(0);
    for (const script of page.querySelectorAll('script'))
      expect(script.getAttribute('src') ?? script.getAttribute('type')).toMatch(/^\/assets\/|^application\/ld\+json$/);
    expect(html).not.toMatch(/ on\w+="/);
  });

  it('loads only what the site serves', () => {
    const assets = page
      .querySelectorAll('link[href^="/assets/"], script[src]')
      .map(element => element.getAttribute('href') ?? element.getAttribute('src')!);
    expect(assets.length).toBeGreaterThanOrEqual(5);
    for (const asset of assets) expect(assetAt(asset)?.path).toBe(asset);
  });

  it('has its landmarks, and a way past the first of them', () => {
    expect(page.querySelectorAll('body > header, body > main, body > footer').map(({ tagName }) => tagName)).toEqual([
      'HEADER',
      'MAIN',
      'FOOTER',
    ]);
    expect(page.querySelector('body > a')?.getAttribute('href')).toBe('#content');
    expect(page.querySelector('main')?.id).toBe('content');
  });

  it('uses each id once and points to none that is not there', () => {
    const ids = page.querySelectorAll('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = page.querySelectorAll('[aria-labelledby]').flatMap(element => element.getAttribute('aria-labelledby')!.split(' '));
    for (const id of named) expect(ids).toContain(id);
  });

  it('has the accents that it uses in its stylesheet', () => {
    const stylesheet = page.querySelector('link[rel=stylesheet]')!.getAttribute('href')!;
    for (const [, key] of html.matchAll(/accent-([0-9a-f]{6})/g)) expect(stylesheet).toContain(key!);
  });
});

describe('a paper in German', () => {
  const page = parse(fixturePages({ ...paper, locale: 'de-DE' }).get('/')!);

  it('speaks German by itself', () => {
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('de-DE');
    expect(page.querySelector('.masthead__date')?.text).toBe('Montag, 23. November 2026');
    expect(page.querySelector('.skip')?.text.trim()).toBe('Zum Inhalt springen');
  });

  it('marks what is in English', () => {
    expect(page.querySelector('.teaser--lead h3')?.getAttribute('lang')).toBe('en-GB');
  });
});

it('runs from right to left in a paper that is written so', () => {
  expect(
    parse(fixturePages({ ...paper, locale: 'ar' }).get('/')!)
      .querySelector('html')
      ?.getAttribute('dir'),
  ).toBe('rtl');
});
