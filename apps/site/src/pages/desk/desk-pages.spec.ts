import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../../test/fixtures/edition.js';
import { moderated, waiting } from '../../../test/fixtures/moderated-comments.js';
import { deskPages, queueView } from '../../../test/fixtures/moderation.js';
import { surroundings } from '../../../test/fixtures/pages.js';
import { renderQueue } from './queue-page.js';

const queue = (own = {}) => parse(renderQueue(queueView(surroundings, own), paper));
const page = queue();
const item = (id: string) => page.querySelector(`#item-cmt_${id}`)!;
const values = (id: string, selector: string, attribute: string) =>
  item(id)
    .querySelectorAll(selector)
    .map(element => element.getAttribute(attribute));

describe('a comment in the queue', () => {
  it('says where it stands, by whom, and why it waits, with the words marked in what was typed', () => {
    const words = item('words');
    expect(words.querySelector('h2 a')?.getAttribute('href')).toMatch(/^\/[\w-]+\/[\w-]+#comments$/);
    expect(words.querySelector('.desk-item__author')?.getAttribute('href')).toBe('/moderation/people/gst_words');
    expect(words.querySelector('.desk-item__why')?.text).toBe('Waits because it has words that have to be looked at.');
    expect(words.querySelectorAll('mark').map(({ text }) => text)).toEqual(['Buy gold', 'buy gold']);
    expect(words.querySelector('.desk-item__raw')?.text).toBe(waiting[0]!.body);
  });

  it('shows an edit that waits beside what readers see, and what readers say against it', () => {
    expect(
      item('edit')
        .querySelectorAll('.desk-edit h3')
        .map(({ text }) => text),
    ).toEqual(['Readers see', 'The edit says']);
    expect(item('edit').querySelector('mark')?.text).toBe('https://tides.example/');
    expect(item('reported').querySelector('.desk-item__why')?.text).toBe('Reported: 3 × abusive, 1 × spam.');
    expect(item('reported').querySelector('.desk-item__appeal')?.text).toContain('I only quoted the mayor.');
  });

  it('says of an edit of what nobody sees what it is: a decision is about both', () => {
    const pending = { body: 'Better', at: '2026-11-23T10:00:00Z', reason: 'pre-moderation', spans: [] };
    const hidden = queue({ items: [{ comment: moderated('both', { status: 'hidden', pending }) }] }).querySelector('#item-cmt_both')!;
    expect(hidden.querySelectorAll('.desk-edit h3').map(({ text }) => text)).toEqual(['Before the edit', 'The edit says']);
    expect(hidden.querySelectorAll('.desk-acts__row button').map(({ text }) => text.split(':')[0])).toContain('Approve');
    expect(hidden.querySelector('[name=edit]')).toBeNull();
  });

  it('says in whose words it is reported, and by whom where the law asks for that', () => {
    const reports = [
      {
        receipt: 'rpt_1',
        reason: 'illegal',
        text: 'It is <b>libel</b>',
        name: 'Ann',
        email: 'ann@example.org',
        at: '2026-11-23T10:00:00Z',
      },
      { receipt: 'rpt_2', reason: 'spam', at: '2026-11-23T11:00:00Z' },
    ];
    const shown = queue({ items: [{ comment: moderated('told'), reports }] }).querySelector('.desk-item__reports')!;
    expect(shown.querySelector('summary')?.text).toBe('What the 2 reports say');
    const [first, second] = shown.querySelectorAll('li').map(({ text }) => text);
    expect(first).toMatch(/Illegal.*, Ann <ann@example\.org>It is <b>libel<\/b>Receipt: rpt_1/);
    expect(second).toMatch(/^Spam, .*Receipt: rpt_2$/);
    expect(page.querySelector('.desk-item__reports')).toBeNull();
  });

  it('is ticked with the version that is on the page', () => {
    expect(values('edit', '[name=pick-cmt_edit]', 'value')).toEqual(['4']);
  });

  it('offers what is possible from where it is, and nothing else', () => {
    const acts = (id: string) => values(id, '[name=action]', 'value').join(' ');
    expect(['words', 'edit', 'reported', 'removed'].map(acts)).toEqual([
      'approve reject remove',
      'approve reject hold hide remove unfeature pin',
      'approve reject keep hold remove',
      'restore',
    ]);
    expect(
      item('edit')
        .querySelectorAll('button')
        .slice(0, 2)
        .map(({ text }) => text.split(':')[0]),
    ).toEqual(['Take the edit', 'Drop the edit']);
  });

  it('is a form that works without a script, about this version, once', () => {
    const form = item('edit').querySelector('form')!;
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', '/moderation/comments/cmt_edit']);
    expect(values('edit', 'input[type=hidden]', 'value')).toEqual(['k-1-cmt_edit', '4', '/moderation', '1', 'cmt_reported']);
    const keys = page.querySelectorAll('[name=key]').map(field => field.getAttribute('value'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is text, whatever it says', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const hostile = moderated('evil', {
      author: { id: 'gst_evil', name: evil },
      body: evil,
      bodyHtml: `<p>Kept</p>${evil.slice(2)}<a href="javascript:x()">a</a>`,
      finding: { reason: evil, spans: [{ start: 2, end: 10 }] },
      pending: undefined,
      appeal: { text: evil, at: '2026-11-23T10:00:00Z' },
      reports: { [evil]: 2 },
    });
    const shown = queue({ items: [{ comment: hostile }], outcome: { kind: 'done', done: 'approve', comment: hostile, version: 1 } });
    expect(shown.querySelectorAll('main script, main [onerror], main img, main [href^=javascript]')).toEqual([]);
    expect([shown.querySelector('.desk-item__raw')?.text, shown.querySelector('mark')?.text]).toEqual([evil, '<script>']);
    expect(shown.querySelector('.comment__text')?.innerHTML).toContain('<p>Kept</p>');
  });
});

it('what was done is told with the way to take it back', () => {
  const comment = moderated('done', { version: 5, status: 'rejected' });
  const undo = (done: 'reject' | 'take-edit' | 'keep' | 'pin', version = 5) =>
    queue({ outcome: { kind: 'done', done, comment, version } }).querySelector('.desk-notice form');
  expect(
    undo('reject')
      ?.querySelectorAll('input')
      .map(field => field.getAttribute('value')),
  ).toEqual(['k-1-undo', '5', '/moderation', 'cmt_done']);
  expect([undo('take-edit'), undo('keep'), undo('pin')].map(form => form !== null)).toEqual([true, true, false]);
  // Somebody has decided since.
  expect(undo('reject', 4)).toBeNull();
  const many = queue({
    outcome: {
      kind: 'done-many',
      act: 'approve',
      report: {
        done: [
          { id: 'cmt_a', version: 2 },
          { id: 'cmt_b', version: 7 },
        ],
        failed: [{ id: 'cmt_c', reason: 'no' }],
      },
    },
  });
  expect(many.querySelectorAll('.desk-notice [name^=pick-]').map(({ attributes: { name, value } }) => `${name} ${value}`)).toEqual([
    'pick-cmt_a 2',
    'pick-cmt_b 7',
  ]);
  expect(many.querySelector('.desk-notice')?.text).toContain('One could not be decided so:');
});

it.each(deskPages(surroundings, { ...paper, locale: 'de-DE' }))('%s speaks German, and is found by no search', (_path, html) => {
  const german = parse(html);
  expect(german.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(german.querySelector('main')?.text).not.toMatch(/\b(?:Approve|Reject|Reason|Filter on|Held|Log)\b/);
});

describe('the log', () => {
  const log = parse(new Map(deskPages(surroundings, paper)).get('/moderation/log')!);
  const line = (at: number) => log.querySelectorAll('.desk-log > li')[at]!;

  it('leads to whoever decided', () => {
    expect(line(0).querySelector('.desk-log__who a')?.getAttribute('href')).toBe('/moderation/people/usr_moderator');
  });

  it('says what was changed in a policy: of a list what came and went', () => {
    expect(
      line(2)
        .querySelectorAll('.desk-log__changes li')
        .map(({ text }) => text),
    ).toEqual([
      'When a comment appears: At once → After a moderator has approved it',
      'Words that are not printed: + gold, free money · − silver',
      'Links in a comment: 2 → –',
      'Wait above: – → 0.6',
      'Reject above: – → 0.9',
      'While it is away: – → comments wait',
    ]);
  });

  it('has what the policy decided by itself, and why in words', () => {
    expect([line(3).querySelector('.desk-log__who')?.text, line(3).querySelector('.desk-log__who a')]).toEqual(['Who: the policy', null]);
    expect(line(3).querySelector('.desk-log__why')?.text).toBe('it has words that the paper does not print');
  });
});

it('the policy of the paper says what counts by default, and that of a section where it comes from', () => {
  const pages = new Map(deskPages(surroundings, paper));
  const policy = parse(pages.get('/moderation/policies/paper')!);
  const placeholder = (name: string) => policy.querySelector(`#${name}`)?.getAttribute('placeholder');
  expect([placeholder('maxLinks'), placeholder('holdAbove')]).toEqual(['By default: 2', 'By default: 0.7']);
  expect(['mode', 'whenAway'].map(name => policy.querySelector(`#${name} option`)?.text)).toEqual([
    'By default: At once',
    'By default: comments pass',
  ]);
  expect(parse(pages.get('/moderation/policies/sec_town')!).querySelector('#maxLinks')?.getAttribute('placeholder')).toBe(
    'As the wider scope says',
  );
});
