import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../../test/fixtures/edition.js';
import { editorsPages, editorView } from '../../../test/fixtures/editors-desk.js';
import { inReview, newsroomAuthors, publishedOne, wholeDraft } from '../../../test/fixtures/newsroom-articles.js';
import { publishedAtDesk } from '../../../test/fixtures/published-at-desk.js';
import { surroundings } from '../../../test/fixtures/pages.js';
import { fieldsOf } from '../../domain/editing/article-fields.js';
import { pressOfEnter } from '../../domain/editing/press-of-enter.js';
import { renderEditor } from './editor-page.js';

const pages = new Map([...editorsPages(surroundings, paper), ...publishedAtDesk(surroundings, paper)]);
const page = (path: string) => parse(pages.get(path)!);
const editor = (article = wholeDraft, own = {}) => parse(renderEditor(editorView(surroundings, article, own), paper));
const buttons = (html: ReturnType<typeof parse>, within = 'form') =>
  html.querySelectorAll(`${within} button[name=do]`).flatMap(button => button.getAttribute('value')?.split(':')[0] ?? []);

describe('the form of an article', () => {
  it('works without a script, about this version, once', () => {
    const form = editor().querySelector('form.editor')!;
    expect([form.getAttribute('method'), form.getAttribute('action'), form.getAttribute('enctype')]).toEqual([
      'post',
      '/desk/articles/art_draft',
      'multipart/form-data',
    ]);
    const hidden = form.querySelectorAll('input[type=hidden]').map(field => [field.getAttribute('name'), field.getAttribute('value')]);
    expect(hidden.slice(0, 4).join(' ')).toBe('key,k-1 back,/desk/articles/art_draft kind,story version,4');
  });

  it('neither saves nor takes a step when Enter is pressed, also where the text is only read', () => {
    const firstOf = (article = wholeDraft) => editor(article).querySelector('form.editor button')?.getAttribute('value');
    const onlyRead = { ...publishedOne, allowed: ['schedule', 'kill'] };
    expect([wholeDraft, inReview, publishedOne, onlyRead].map(firstOf)).toEqual(Array.from({ length: 4 }, () => pressOfEnter));
    expect(page('/desk/front-page').querySelector('form.front-desk button')?.getAttribute('value')).toBe(pressOfEnter);
  });

  it('offers what this person may do, what comes next in the open, and nothing else', () => {
    expect(buttons(editor(), '.editor-bar')).toEqual(['save', 'submit']);
    expect(buttons(editor(), '.editor-step')).toEqual(['embargo', 'delete']);
    expect(buttons(editor(inReview), '.editor-bar')).toEqual(['save', 'approve']);
    expect(buttons(editor(publishedOne), '.editor-bar')).toEqual(['save']);
    expect(buttons(page('/desk/articles/art_closed'))).toEqual([]);
  });

  it('opens a step in which somebody has written, and not one in which something is chosen anyway', () => {
    const isOpen = (own: object) => editor(publishedOne, own).querySelector('details:has([name="correct.text"])')?.hasAttribute('open');
    const chosen = { ...fieldsOf(publishedOne, newsroomAuthors), 'correct.kind': 'correction', 'correct.position': 'bottom' };
    expect([isOpen({ fields: chosen }), isOpen({ fields: { ...chosen, 'correct.text': 'Oak' } })]).toEqual([false, true]);
    expect(isOpen({ fields: chosen, errors: { 'correct.text': 'Please say.' } })).toBe(true);
  });

  it('asks for a reason where one is needed', () => {
    expect(editor(inReview).querySelector('[name="publish.reason"]')).not.toBeNull();
    expect(editor(inReview).querySelector('[name="approve.reason"]')).toBeNull();
  });

  it('shows text as one types it, and pictures as they look', () => {
    expect(editor().querySelector('[name="block.b1.content"]')?.textContent).toBe('R&D said <em>no</em>.\nThen 3 < 4.');
    expect(editor().querySelector('[data-block=b5] img')?.getAttribute('width')).toBeTruthy();
  });

  it('holds nothing back that is too long: it would be cut off without a word', () => {
    expect(
      editor()
        .querySelectorAll('form.editor [maxlength]')
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('tells what is wrong beside the field, opens what it is in, and keeps what was typed', () => {
    const refused = page('/desk/articles-refused');
    const headline = refused.querySelector('[name=headline]')!;
    expect([headline.getAttribute('aria-invalid'), headline.getAttribute('aria-describedby')]).toEqual(['true', 'headline-error']);
    expect(refused.querySelector('#headline-error')?.text).toBe('Please write a headline.');
    expect(refused.querySelector('details:has([name=slug])')?.hasAttribute('open')).toBe(true);
  });

  it('leads from what is wrong to its field, and tells what has none', () => {
    const links = page('/desk/articles-refused').querySelectorAll('.editor-faults li');
    expect(links.map(item => [item.text, item.querySelector('a')?.getAttribute('href')])).toEqual([
      ['Headline: Please write a headline.', '#headline'],
      ['Please write something.', '#block-b2'],
      ['Why?', '#return.reason'],
      ['Nowhere.', '#related.address'],
      ['Address of the page: Taken.', '#slug'],
      ['Told here alone.', undefined],
    ]);
    expect(page('/desk/articles-refused').getElementById('block-b2')).not.toBeNull();
  });

  it('says that what stands in it is kept nowhere else, and keeps it also where the text is no longer to be changed', () => {
    const conflict = page('/desk/articles-conflict');
    expect([
      conflict.querySelector('form.editor')?.hasAttribute('data-unsaved'),
      conflict.querySelector('.editor-bar__state')?.text,
    ]).toEqual([true, 'Not saved yet']);
    expect(editor().querySelector('form.editor')?.hasAttribute('data-unsaved')).toBe(false);
    const taken = page('/desk/articles-taken');
    expect(taken.querySelector('.desk-kept')?.text).toContain('Mine');
    expect([taken.querySelector('form.editor')?.hasAttribute('data-unsaved'), taken.querySelector('[name=headline]')]).toEqual([
      false,
      null,
    ]);
  });

  it('is known to the browser by its text, whatever version it is of, and says which form is settled', () => {
    const of = (article: typeof wholeDraft, own = {}) => {
      const form = editor(article, own).querySelector('form.editor')!;
      return [form.getAttribute('data-editor'), form.getAttribute('data-settled')];
    };
    expect(of(wholeDraft)).toEqual(['art_draft', undefined]);
    expect(of({ ...wholeDraft, version: 5, isCopy: true }, { outcome: { kind: 'told', text: 'Saved.', settled: 'k-0' } })).toEqual([
      'art_draft-copy',
      'k-0',
    ]);
  });

  it('offers who pays, related articles and captions, with what is chosen that nobody knows', () => {
    const optionsOf = (name: string) =>
      editor()
        .querySelectorAll(`[name="${name}"] option`)
        .map(option => option.getAttribute('value'));
    expect([optionsOf('sponsor'), optionsOf('related.0'), optionsOf('related.1')]).toEqual([
      ['', 'spn_harbour'],
      ['', 'art_published'],
      ['', 'art_published', 'art_lost'],
    ]);
    const tracks = editor()
      .querySelectorAll('[name^="block.b9.captionUrl"]')
      .map(field => field.getAttribute('value'));
    expect(tracks).toEqual(['/media/files/a.vtt', '']);
  });

  it('says what was made of a time in the night when clocks change, and why a plan was not kept', () => {
    const notes = page('/desk/articles/art_open/working-copy');
    expect(notes.querySelector('.editor-state')?.text).toContain('the clocks show this time twice');
    expect(notes.text.replaceAll(/\s+/g, ' ')).toContain('It was under embargo then. Schedule it anew');
  });

  it('shows beside what was typed what somebody else has made of it', () => {
    const conflict = page('/desk/articles-conflict');
    expect(conflict.querySelector('[name=headline]')?.textContent).toBe('Mine');
    expect(conflict.querySelectorAll('.editor-theirs q').map(({ textContent }) => textContent)).toEqual([
      'The wall & the meadow',
      'R&D said <em>no</em>.\nThen 3 < 4.',
      'Analysis',
    ]);
    expect(conflict.querySelector('.editor-note a')?.getAttribute('href')).toBe('/desk/articles/art_draft');
  });

  it('says of each field that somebody else has changed what stands there now, by names, who it was and when', () => {
    const missed = page('/desk/articles-conflict')
      .querySelectorAll('.editor-missed li')
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
    expect(missed.slice(1, 4)).toEqual([
      expect.stringMatching(/^Authors: The Town Desk, A guest Ann Other, .*2026/),
      expect.stringMatching(/^Sections: Town, World Ann Other/),
      expect.stringMatching(/^Topics: The sea wall Ann Other/),
    ]);
    expect(missed.slice(-3)).toEqual([
      expect.stringMatching(/^Text Ann Other/),
      expect.stringMatching(/^How far it is \(working copy\) \d/),
      'unheard-of',
    ]);
    expect(missed.join()).not.toMatch(/(?:aut|sec|img)_/);
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
