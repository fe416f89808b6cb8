import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleDraft, twoPersonRule } from '../../../test/sample-creative.js';
import { announceCreative } from './announce-creative.js';
import type { Creative } from './creative.js';
import { editCreative } from './edit-creative.js';
import { approveCreative, rejectCreative, submitCreative } from './review-creative.js';

const people = ['usr_a', 'usr_b', 'usr_c'];
const act = fc.record({
  verb: fc.constantFrom('edit', 'edit back', 'submit', 'approve', 'reject'),
  by: fc.constantFrom(...people),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function take(before: Creative, { verb, by }: Act): Creative {
  const person = { id: by, roles: ['ad-manager'] };
  switch (verb) {
    case 'edit':
      return editCreative(before, { name: `${before.name}!` }, by);
    case 'edit back':
      return editCreative(before, { name: before.name }, by);
    case 'submit':
      return submitCreative(before, { person });
    case 'approve':
      return approveCreative(before, { person, twoPersonRule });
    default:
      return rejectCreative(before, 'No');
  }
}

describe('Any history of a creative', () => {
  it('shows readers nothing that one person alone has seen, and nothing that was changed since', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), history => {
        let creative = sampleDraft();
        const hands = new Set(['usr_maker']);
        let approved: string | undefined;
        for (const step of history) {
          let after: Creative;
          try {
            after = take(creative, step);
          } catch {
            continue;
          }
          expect(after.version).toBe(creative.version + 1);
          if (step.verb === 'approve') {
            expect(hands).not.toContain(step.by);
            hands.clear();
            approved = after.name;
          } else if (step.verb === 'submit' || after.name !== creative.name) hands.add(step.by);
          if (after.state === 'approved') expect(after.name).toBe(approved);
          creative = after;
        }
      }),
    );
  });

  it('tells of each review what came of it, and of a draft nothing', () => {
    const now = new Date('2030-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), history => {
        let creative = sampleDraft();
        for (const step of history) {
          try {
            creative = take(creative, step);
          } catch {
            continue;
          }
          const told = announceCreative(creative, now).map(({ event, version }) => [event.type, version]);
          expect(told).toEqual(creative.state === 'draft' ? [] : [[`creative.${creative.state}`, creative.version]]);
        }
      }),
    );
  });
});
