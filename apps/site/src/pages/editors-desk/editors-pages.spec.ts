import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../../test/fixtures/edition.js';
import { editorsPages, editorView } from '../../../test/fixtures/editors-desk.js';
import { inReview, publishedOne, wholeDraft } from '../../../test/fixtures/newsroom-articles.js';
import { surroundings } from '../../../test/fixtures/pages.js';
import { renderEditor } from './editor-page.js';

const pages = new Map(editorsPages(surroundings, paper));
const page = (path: string) => parse(pages.get(path)!);
const editor = (article = wholeDraft, own = {}) => parse(renderEditor(editorView(surroundings, article, own), paper));
const buttons = (html: ReturnType<typeof parse>, within = 'form') =>
  html.querySelectorAll(`${within} button[name=do]`).flatMap(button => button.getAttribute('value')?.split(':')[0] ?? []);

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

describe('the form of an article', () => {
  it('works without a script, about this version, once', () => {
    const form = editor().querySelector('form.editor')!;
    expect([form.getAttribute('method'), form.getAttribute('action'), form.getAttribute('enctype')]).toEqual([
      'post',
      '/desk/articles/art_draft',
      'multipart/form-data',
    ]);
    const hidden = form.querySelectorAll('input[type=hidden]').map(field => [field.getAttribute('name'), field.getAttribute('value')]);
    expect(hidden.slice(0, 4)).toEqual([
      ['key', 'k-1'],
      ['back', '/desk/articles/art_draft'],
      ['kind', 'story'],
      ['version', '4'],
    ]);
  });

  it('saves when Enter is pressed, and takes no step', () => {
    expect(buttons(editor())[0]).toBe('save');
  });

  it('offers what this person may do, what comes next in the open, and nothing else', () => {
    expect(buttons(editor(), '.editor-bar')).toEqual(['save', 'submit']);
    expect(buttons(editor(), '.editor-step')).toEqual(['embargo', 'delete']);
    expect(buttons(editor(inReview), '.editor-bar')).toEqual(['save', 'approve']);
    expect(buttons(editor(publishedOne), '.editor-bar')).toEqual(['save']);
    expect(buttons(page('/desk/articles/art_closed'))).toEqual([]);
  });

  it('asks for a reason where one is needed', () => {
    expect(editor(inReview).querySelector('[name="publish.reason"]')).not.toBeNull();
    expect(editor(inReview).querySelector('[name="approve.reason"]')).toBeNull();
  });

  it('shows text as one types it, and pictures as they look', () => {
    expect(editor().querySelector('[name="block.b1.content"]')?.textContent).toBe('R&D said <em>no</em>.\nThen 3 < 4.');
    expect(editor().querySelector('[data-block=b5] img')?.getAttribute('width')).toBeTruthy();
  });

  it('tells what is wrong beside the field, opens what it is in, and keeps what was typed', () => {
    const refused = page('/desk/articles-refused');
    const headline = refused.querySelector('[name=headline]')!;
    expect([headline.getAttribute('aria-invalid'), headline.getAttribute('aria-describedby')]).toEqual(['true', 'headline-error']);
    expect(refused.querySelector('#headline-error')?.text).toBe('Please write a headline.');
    expect(refused.querySelector('details:has([name=slug])')?.hasAttribute('open')).toBe(true);
  });

  it('shows beside what was typed what somebody else has made of it', () => {
    const conflict = page('/desk/articles-conflict');
    expect(conflict.querySelector('[name=headline]')?.textContent).toBe('Mine');
    expect(conflict.querySelectorAll('.editor-theirs q').map(({ textContent }) => textContent)).toEqual([
      'The wall & the meadow',
      'R&D said <em>no</em>.\nThen 3 < 4.',
    ]);
    expect(conflict.querySelector('.editor-note a')?.getAttribute('href')).toBe('/desk/articles/art_draft');
  });

  it('has an empty block of each kind for the script', () => {
    const templates = editor().querySelectorAll('template');
    expect(templates.map(template => template.getAttribute('data-block-template'))).toContain('embed');
    expect(templates[0]?.innerHTML).toContain('name="block.NEWtext.content"');
  });

  it('is text, whatever it says', () => {
    const evil = '"></textarea><script>alert(1)</script><img src=x onerror=alert(1)>';
    const body = ['text', 'header', 'quote', 'raw_html'].map(type => ({ id: type, type, content: evil, citation: evil }));
    const hostile = {
      ...wholeDraft,
      headline: evil,
      kicker: evil,
      authors: [{ name: evil }],
      body,
      returned: { why: evil, at: '2026-11-23T10:00:00Z' },
    };
    for (const allowed of [['edit'], []]) {
      const shown = editor({ ...hostile, allowed });
      expect(shown.querySelectorAll('main script, main [onerror], main img[src=x]')).toEqual([]);
    }
  });
});

it.each(editorsPages(surroundings, { ...paper, locale: 'de-DE' }))('%s speaks German, and is found by no search', (_path, html) => {
  const german = parse(html);
  expect(german.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(german.querySelector('main')?.text).not.toMatch(/\b(?:Save|Headline|Submit|Approve|Publish|Reason|Draft)\b/);
});
