import { describe, expect, it } from '@jest/globals';
import { paper } from '../../../test/fixtures/edition.js';
import { newsroomAuthors as authors, publishedOne, wholeDraft } from '../../../test/fixtures/newsroom-articles.js';
import { fieldsOf } from './article-fields.js';
import type { Fields } from './block-fields.js';
import { plannedFields } from './planned-fields.js';
import { standsAsTyped } from './stands-as-typed.js';

const openCopy = { ...publishedOne, isCopy: true, isMinor: true };
const [, elsewhere = ''] = wholeDraft.sectionIds;

const stands = (over: Fields, article = wholeDraft, left = '') => {
  const shown = { ...fieldsOf(article, authors), ...plannedFields(article, paper), ...over };
  const { [left]: _left, ...typed } = shown;
  return standsAsTyped(typed, article, { authors, paper });
};

describe('an article stands as it was typed', () => {
  it('where saving what was typed would change nothing', () => {
    expect([stands({}), stands({}, openCopy)]).toEqual([true, true]);
    expect(stands({ headline: ` ${wholeDraft.headline} `, 'block.b5.credit': 'Somebody', 'author.7': '' })).toBe(true);
  });

  it('also where a change was only a typo, which is said with the change and kept nowhere', () => {
    expect(stands({ minor: 'on' }, publishedOne)).toBe(true);
  });

  it('and not where its text is another', () => {
    const typed: Fields[] = [{ headline: 'Mine' }, { 'block.b2.content': 'Mine' }, { 'block.b1.content': 'One\n\nTwo' }];
    expect(typed.map(own => stands(own))).toEqual([false, false, false]);
  });

  it('or its bylines are, which were changed, added or taken away', () => {
    const bylines: Fields[] = [
      { 'author.0': 'The World Desk' },
      { 'author.2': 'Somebody new' },
      { 'author.7': 'Somebody new' },
      { 'author.1': '' },
    ];
    expect(bylines.map(own => stands(own))).toEqual([false, false, false, false]);
  });

  it('or it stands in another section besides, or no longer in one', () => {
    expect([stands({ 'also.sec_new': 'on' }), stands({}, wholeDraft, `also.${elsewhere}`)]).toEqual([false, false]);
  });

  it('or its working copy is otherwise a typo or none', () => {
    expect([stands({}, openCopy, 'minor'), stands({ minor: 'on' }, { ...openCopy, isMinor: false })]).toEqual([false, false]);
  });

  it('or something else is planned', () => {
    expect(stands({ 'schedule.unpublishAt': '2026-12-25T08:00' }, publishedOne)).toBe(false);
  });
});
