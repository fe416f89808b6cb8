import { describe, expect, it } from '@jest/globals';
import { chief, colleague, creativeIn, maker, sampleDraft, twoPersonRule } from '../../../test/sample-creative.js';
import { editCreative } from './edit-creative.js';
import { ReasonRequiredError, TwoPersonRuleError } from './errors.js';
import { approveCreative, rejectCreative, submitCreative } from './review-creative.js';

const alone = { person: maker, twoPersonRule };

describe('Approving a creative', () => {
  it('is for somebody who neither made nor submitted it, and then it is nobody’s in particular', () => {
    const approved = approveCreative(creativeIn('submitted'), { person: colleague, twoPersonRule });
    expect([approved.state, approved.review]).toEqual(['approved', { writtenBy: [] }]);
    expect(() => approveCreative(creativeIn('submitted'), alone)).toThrow(TwoPersonRuleError);
    const submittedByAnother = submitCreative(sampleDraft(), { person: colleague });
    for (const person of [maker, colleague])
      expect(() => approveCreative(submittedByAnother, { person, twoPersonRule })).toThrow(TwoPersonRuleError);
  });

  it('is not for who changed it in review, nor for who submitted what was changed', () => {
    const inReview = editCreative(submitCreative(sampleDraft(), { person: colleague }), { link: 'https://other-oats.example/' }, chief.id);
    for (const person of [maker, colleague]) expect(() => approveCreative(inReview, { person, twoPersonRule })).toThrow(TwoPersonRuleError);
    expect(() => approveCreative(inReview, { person: chief, twoPersonRule })).toThrow(ReasonRequiredError);
  });

  it('a chief may do alone, with a reason', () => {
    const own = creativeIn('submitted', { ...sampleDraft(), review: { writtenBy: [chief.id] } });
    expect(() => approveCreative(own, { person: chief, twoPersonRule })).toThrow(ReasonRequiredError);
    expect(approveCreative(own, { person: chief, twoPersonRule, reason: 'The night desk' }).state).toBe('approved');
  });

  it('is for whoever there is where the paper has switched the rule off', () => {
    expect(approveCreative(creativeIn('submitted'), { person: maker, twoPersonRule: false }).state).toBe('approved');
  });
});

describe('Rejecting a creative', () => {
  it('says why, until it is changed, and forgets nobody', () => {
    const rejected = rejectCreative(submitCreative(sampleDraft(), { person: colleague }), 'Too loud');
    expect([rejected.reason, rejected.review]).toEqual(['Too loud', { writtenBy: [maker.id, colleague.id] }]);
    expect(editCreative(rejected, { link: 'https://quiet-oats.example/' }, maker.id).reason).toBeUndefined();
  });

  it('takes back what was approved', () => {
    expect(rejectCreative(creativeIn('approved'), 'The offer is over').state).toBe('rejected');
  });
});
