import { describe, expect, it } from '@jest/globals';
import { type MissedChange, missedFields } from './missed-fields.js';

const at = '2026-11-23T10:20:00.000Z';
const change = (field: string, byName?: string): MissedChange => ({ field, by: 'usr_1', byName, at });
const told = (changes: readonly MissedChange[], differing?: readonly string[], isCopy = false) =>
  missedFields(changes, { isCopy, differing }).map(({ field, of, by }) => [of ? `${field} of ${of}` : field, by]);

describe('what was changed meanwhile', () => {
  it('is told where something else was typed, and of each step', () => {
    const changes = [change('authors', 'Ann'), change('kicker', 'Ann'), change('path'), change('state', 'Ed')];
    expect(told(changes, ['authors', 'headline'])).toEqual([
      ['authors', 'Ann'],
      ['state', 'Ed'],
    ]);
  });

  it('is all that was changed, where nothing was typed', () => {
    expect(told([change('authors'), change('workingCopy/tags'), change('path')])).toEqual([['authors', undefined]]);
  });

  it('of a working copy is its own in its form, and only how far it is in that of the article', () => {
    const changes = [change('workingCopy/headline'), change('workingCopy/state'), change('state')];
    expect(told(changes, ['headline'], true)).toEqual([
      ['headline', undefined],
      ['state', undefined],
      ['state of article', undefined],
    ]);
    expect(told(changes, ['kicker'])).toEqual([
      ['state of working-copy', undefined],
      ['state', undefined],
    ]);
  });

  it('is what differs, where nobody tells who changed what', () => {
    expect(missedFields([], { isCopy: false, differing: ['body'] })).toEqual([{ field: 'body' }]);
    expect(missedFields([change('path')], { isCopy: false, differing: undefined })).toEqual([]);
  });
});
