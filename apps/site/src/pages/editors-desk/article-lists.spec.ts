import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../../test/fixtures/edition.js';
import { editorsPages } from '../../../test/fixtures/editors-desk.js';
import { surroundings } from '../../../test/fixtures/pages.js';
import { publishedAtDesk } from '../../../test/fixtures/published-at-desk.js';

const pages = new Map([...editorsPages(surroundings, paper), ...publishedAtDesk(surroundings, paper)]);
const page = (path: string) => parse(pages.get(path)!);

describe('the list', () => {
  const rows = page('/desk/articles').querySelectorAll('.newsroom-list > li');
  const textOf = (at: number) => rows[at]?.text.replaceAll(/\s+/g, ' ');

  it('says of each article where it stands, by whom, and what is planned or was in the way', () => {
    expect(textOf(0)).toMatch(/The wall & the meadow.*Draft.*The Town Desk, A guest.*changed.*came back/);
    expect(textOf(1)).toMatch(/In review.*under embargo until 1 December 2026/);
    expect(textOf(2)).toMatch(/Scheduled.*appears 1 December 2026/);
    expect(textOf(3)).toMatch(/Published.*published.*goes 24 December 2026/);
    expect(textOf(4)).toMatch(/Taken down.*Recalled/);
    expect(textOf(5)).toMatch(/Video.*Approved.*did not appear as planned/);
  });

  it('leads to each article, and through its pages and lists', () => {
    expect(rows[0]?.querySelector('h2 a')?.getAttribute('href')).toBe('/desk/articles/art_draft');
    const links = page('/desk/articles-published')
      .querySelectorAll('.desk-tabs a, .paging a')
      .map(link => link.getAttribute('href'));
    expect(links).toContain('/desk/articles?section=sec_town'.replace('sec_town', links[0]!.split('=')[1]!));
    expect(links.at(-1)).toMatch(/^\/desk\/articles\?list=published&section=sec_\w+$/);
  });
});

it('what one changes in a working copy leads to it, and says that it came back', () => {
  const [row] = page('/desk/articles-with-copies').querySelectorAll('.newsroom-list > li');
  expect(row?.querySelector('h2 a')?.getAttribute('href')).toBe('/desk/articles/art_published/working-copy');
  expect(row?.text.replaceAll(/\s+/g, ' ')).toMatch(/working copy: Draft ?came back/);
});

it('each revision leads to what it changed, but for the oldest, before which there is none', () => {
  const waysOf = (path: string) =>
    page(path)
      .querySelectorAll('.newsroom-list__way')
      .map(way => way.getAttribute('href')?.split('/revisions/').at(-1));
  expect([waysOf('/desk/articles/art_x/revisions'), waysOf('/desk/articles/art_x/revisions-all')]).toEqual([
    ['7/diff', 'compare?from=7&to=article', '6/diff', 'compare?from=6&to=article'],
    ['7/diff', 'compare?from=6&to=article'],
  ]);
});

it('of what readers saw it is said that it is compared for them, and what a number is', () => {
  const list = page('/desk/articles/art_x/revisions');
  const [copied, seen] = list.querySelectorAll('.newsroom-list__way[href$="/diff"]').map(({ text }) => text);
  expect([copied, seen]).toEqual(['What it changed (Revision 7)', 'What it changed for readers (Revision 6)']);
  expect(list.querySelector('.desk__intro')?.text).toContain('A number is the article’s version at that save');
});

it('of the revisions two are chosen, on one page of the list or on two', () => {
  const chosenOn = (path: string) =>
    page(path)
      .querySelectorAll('form[action$="/revisions/compare"] input[checked]')
      .map(field => [field.getAttribute('name'), field.getAttribute('value')]);
  expect(chosenOn('/desk/articles/art_x/revisions-all')).toEqual([
    ['to', '7'],
    ['from', '6'],
  ]);
  expect(chosenOn('/desk/articles/art_x/revisions')).toEqual([
    ['to', 'article'],
    ['from', '3'],
  ]);
  const names = page('/desk/articles/art_x/revisions-all').querySelectorAll('.revision-now');
  expect(names.map(({ text }) => text)).toEqual(['The article as it is now', 'The working copy as it is now']);
});

it('an article that is gone leaves what was typed for it, to be a new one', () => {
  const form = page('/desk/articles-gone-kept').querySelector('form.desk-kept');
  const valueOf = (name: string) => form?.querySelector(`[name="${name}"]`)?.getAttribute('value');
  expect([form?.getAttribute('action'), valueOf('headline'), valueOf('do'), valueOf('slug')]).toEqual([
    '/desk/articles/new',
    'The wall & the meadow',
    'save',
    undefined,
  ]);
  expect(page('/desk/articles-gone').querySelector('form.desk-kept')).toBeNull();
});
