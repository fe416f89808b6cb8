import { describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import { fixturePages } from '../../test/fixtures/pages.js';

const pages = fixturePages();
const at = (path: string): HTMLElement => parse(pages.get(path)!);
const texts = (page: HTMLElement, selector: string): string[] => page.querySelectorAll(selector).map(element => element.text.trim());

describe('the page of a section', () => {
  it('opens with its newest article and lists the others; older ones are a link away', () => {
    const page = at('/town');
    expect(texts(page, 'h1')).toEqual(['Town']);
    expect(page.querySelectorAll('.teaser--feature')).toHaveLength(1);
    expect(page.querySelector('a[rel=next]')?.getAttribute('href')).toBe('/town?after=abc');
    expect(page.querySelector('.sections [aria-current=page]')?.text).toBe('Town');
  });

  it('is not indexed from its second page on, and leads back to the first', () => {
    const page = at('/town-older');
    expect(page.querySelector('.teaser--feature')).toBeNull();
    expect(page.querySelector('a[rel=first]')?.getAttribute('href')).toBe('/town');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('knows what it lies in and what lies in it', () => {
    expect(texts(at('/town'), '.list-head__below a')).toEqual(['Harbour']);
    expect(at('/harbour').querySelector('.list-head .kicker a')?.getAttribute('href')).toBe('/town');
    expect(at('/harbour').querySelector('.sections [aria-current=true]')?.text).toBe('Town');
  });

  it('does not say its own name over every article', () => {
    expect(texts(at('/town'), '.rows .kicker')).toEqual([]);
  });

  it('says that it is empty', () => {
    expect(texts(at('/empty-section'), '.empty')).toEqual(['Nothing has been published in this section yet.']);
  });
});

it('introduces an author with portrait and role', () => {
  const page = at('/authors/town-desk');
  expect(texts(page, '.list-head .kicker')).toEqual(['Council and county']);
  expect(page.querySelectorAll('.list-head__portrait img')).toHaveLength(1);
  expect(page.querySelector('script[type="application/ld+json"]')?.textContent).toContain('"ProfilePage"');
  expect(texts(at('/authors/world-desk'), '.empty')).toHaveLength(1);
});

it('names the topic of a tag', () => {
  expect(texts(at('/tags/estuary'), 'h1')).toEqual(['The estuary']);
});

it('shows films in their own shape', () => {
  const page = at('/tv');
  expect(page.querySelectorAll('main .picture--video')).toHaveLength(3);
  expect(page.querySelectorAll('.block--tv')).toHaveLength(0);
});

describe('the magazine', () => {
  it('opens with the newest issue and shows the covers of the others', () => {
    const page = at('/magazine');
    expect(texts(page, '.issue__name')).toEqual(['The Water Issue']);
    expect(texts(page, '.cover__title')).toEqual(['The Night Issue']);
    expect(page.querySelectorAll('.picture--cover')).toHaveLength(2);
  });

  it('lists an issue by its own headings, with the size of its PDF', () => {
    const page = at('/magazine/12');
    expect(texts(page, '.issue-page__section > h2')).toEqual(['Opening', 'Reportage', 'Table', 'In this issue']);
    expect(texts(page, '.issue-page__pdf a')).toEqual(['Download the issue (PDF, 3.2 MB)']);
  });
});

describe('when there is no page', () => {
  it.each([
    ['/404', 'This page is not in the paper'],
    ['/410', 'This article has been withdrawn'],
    ['/503', 'The presses have stopped for a moment'],
    ['/api/sponsorship/clicks/away', 'That link cannot be followed just now'],
    ['/offline', 'You are offline'],
  ])('%s says so in words, leads on, and is not indexed', (path, title) => {
    const page = at(path);
    expect(texts(page, 'h1')).toEqual([title]);
    expect(page.querySelector('main a[href="/"]')?.text.trim()).toBe('To the front page');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('shows what there is instead', () => {
    expect(at('/404').querySelectorAll('main .teaser')).toHaveLength(8);
    expect(at('/410').querySelectorAll('main .teaser')).toHaveLength(4);
  });

  it('puts no date on the page that may be shown on another day', () => {
    expect(at('/offline').querySelectorAll('time')).toHaveLength(0);
  });
});
