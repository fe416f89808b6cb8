import { describe, expect, it } from '@jest/globals';
import { policyChange } from './policy-change.js';

describe('what a policy changes', () => {
  it('is what differs, also where something is no longer said', () => {
    const before = { mode: 'post', maxLinks: 2, perMinute: 3 } as const;
    expect(policyChange(before, { mode: 'pre', perMinute: 3, perHour: 30 })).toEqual({
      before: { mode: 'post', maxLinks: 2 },
      after: { mode: 'pre', perHour: 30 },
    });
  });

  it('is of words those that went and those that came', () => {
    const before = { bannedWords: ['ass', 'blockhead'], suspectWords: ['gold'] };
    expect(policyChange(before, { bannedWords: ['blockhead', 'dunce'], suspectWords: ['gold'] })).toEqual({
      before: { bannedWords: ['ass'] },
      after: { bannedWords: ['dunce'] },
    });
  });

  it('is of the scorer all that it is told', () => {
    const scorer = { holdAbove: 0.7, rejectAbove: 0.95, whenAway: 'pass' } as const;
    const stricter = { ...scorer, holdAbove: 0.5 };
    expect(policyChange({ scorer }, { scorer: stricter })).toEqual({ before: { scorer }, after: { scorer: stricter } });
    expect(policyChange({ scorer }, { scorer: { ...scorer } })).toEqual({ before: {}, after: {} });
  });
});
