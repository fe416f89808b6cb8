import { describe, expect, it } from '@jest/globals';
import { creativeIn, maker } from '../../../test/sample-creative.js';
import type { CreativeState } from './creative.js';
import { creativeActions, creativeTransitions } from './creative-transitions.js';
import { editCreative } from './edit-creative.js';
import { CreativeTransitionRefusedError } from './errors.js';
import { takeCreativeStep } from './take-creative-step.js';

const states: readonly CreativeState[] = ['draft', 'submitted', 'approved', 'rejected'];
const everyCase = creativeActions.flatMap(action => states.map(from => [action, from] as const));

describe('The table of transitions of a creative', () => {
  it.each(everyCase)('%s from %s is taken or refused as it says', (action, from) => {
    const row = creativeTransitions.find(one => one.action === action && one.from === from);
    const before = creativeIn(from);
    const outcome = (): string => {
      try {
        const after = takeCreativeStep(before, action, {});
        return after.version === before.version + 1 ? after.state : 'a version was left out';
      } catch (error) {
        if (error instanceof CreativeTransitionRefusedError) return error.code;
        throw error;
      }
    };
    expect(outcome()).toBe(row?.to ?? 'transition-refused');
  });

  it('lets everything that is not a draft be changed into nothing that readers see', () => {
    const changed = states.map(state => editCreative(creativeIn(state), { link: 'https://other-oats.example/' }, maker.id).state);
    expect(changed).toEqual(['draft', 'submitted', 'submitted', 'draft']);
  });

  it('says what is allowed when it refuses', () => {
    expect(() => takeCreativeStep(creativeIn('approved'), 'approve', {})).toThrow(
      expect.objectContaining({ extensions: { state: 'approved', allowed: ['edit', 'reject'] } }),
    );
  });
});
