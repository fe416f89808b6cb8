import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../test/fixtures/edition.js';
import { ownPages } from '../../test/fixtures/own-pages.js';

const pages = new Map(ownPages(paper).map(([path, html]) => [path, parse(html)]));
const page = (path: string) => pages.get(path)!;

describe('a page that is one reader’s alone', () => {
  it.each([...pages.keys()])('%s is not to be indexed', path => {
    expect(page(path).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('has in each form the version and the key of the act', () => {
    for (const form of page('/mine').querySelectorAll('.own-comment form'))
      expect(form.querySelectorAll('[type=hidden]').map(field => [field.getAttribute('name'), field.getAttribute('value')])).toEqual([
        ['version', '2'],
        ['key', 'key'],
      ]);
  });

  it('deletes by a second step, and changes only what may still be changed', () => {
    expect(page('/mine').querySelectorAll('details > form[action$="/delete"]')).toHaveLength(5);
    expect(
      page('/mine')
        .querySelectorAll('form[action$="/edit"]')
        .map(form => form.getAttribute('action')),
    ).toEqual(['/town/discussed/comments/cmt_held/edit']);
  });

  it('says the rule in words, and a moderator’s words as they are', () => {
    const reasons = page('/mine')
      .querySelectorAll('.own-comment__why')
      .map(({ text }) => text);
    expect(reasons[0]).toContain('somebody has to read in their context');
    expect(reasons[1]).toContain('This was not about the article');
  });

  it('has a form to object only where one may, or has tried to', () => {
    const withForm = [...pages]
      .filter(([path, html]) => path.startsWith('/notice') && html.querySelector('#appeal-text'))
      .map(([path]) => path);
    expect(withForm).toEqual(['/notice', '/notice-refused', '/notice-away']);
  });

  it('says of an objection that it waits, or how it was answered and why', () => {
    const said = (path: string) => page(path).querySelector('[aria-labelledby=notice-appeal]')?.text;
    expect(said('/notice-person')).toMatch(/I only quoted/);
    expect(said('/notice-person')).toMatch(/will look at it again/);
    expect(said('/notice-declined')).toMatch(/it stays as it was decided.*You quoted it three times/s);
    expect(said('/notice-declined')).not.toMatch(/will look at it again/);
  });

  it('marks what is at fault', () => {
    for (const path of ['/mine-stale', '/notice-refused', '/report-refused'])
      for (const field of page(path).querySelectorAll('[aria-invalid=true]'))
        expect([path, page(path).getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.text]).toEqual([
          path,
          expect.stringMatching(/\.$/),
        ]);
    expect(page('/report-refused').querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
  });

  it('speaks German in a German paper', () => {
    const german = new Map(ownPages({ ...paper, locale: 'de-DE' }));
    expect(german.get('/mine')).toContain('Wartet auf die Redaktion');
    expect(german.get('/notice')).toContain('Ihr Kommentar wurde nicht angenommen');
    expect(german.get('/report-taken')).toContain('Danke für die Meldung');
  });
});
