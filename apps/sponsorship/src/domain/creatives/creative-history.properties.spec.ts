import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleDraft, twoPersonRule } from '../../../test/sample-creative.js';
import { announceCreative } from './announce-creative.js';
import type { Creative, CreativeContent } from './creative.js';
import { editCreative } from './edit-creative.js';
import { approveCreative, rejectCreative, submitCreative } from './review-creative.js';

const people = ['usr_a', 'usr_b', 'usr_c'];
const actOf: fc.Arbitrary<Act> = fc.record({
  verb: fc.constantFrom('edit', 'rename', 'edit back', 'submit', 'approve', 'reject'),
  by: fc.constantFrom(...people),
});
interface Act {
  readonly verb: 'edit' | 'rename' | 'edit back' | 'submit' | 'approve' | 'reject';
  readonly by: string;
}

function textOf({ content }: Creative): Extract<CreativeContent, { kind: 'text' }> {
  if (content.kind !== 'text') throw new Error('These histories are of texts');
  return content;
}

const verbs: Readonly<Record<Act['verb'], (before: Creative, by: string) => Creative>> = {
  edit: (before, by) => editCreative(before, { content: { ...textOf(before), headline: `${textOf(before).headline}!` } }, by),
  rename: (before, by) => editCreative(before, { name: `${before.name}!` }, by),
  'edit back': (before, by) => editCreative(before, { name: before.name, content: textOf(before) }, by),
  submit: (before, by) => submitCreative(before, { person: { id: by, roles: ['ad-manager'] } }),
  approve: (before, by) => approveCreative(before, { person: { id: by, roles: ['ad-manager'] }, twoPersonRule }),
  reject: before => rejectCreative(before, 'No'),
};

interface Step extends Act {
  readonly before: Creative;
  readonly after: Creative;
}

/** What was taken of a history; what is refused changes nothing. */
function stepsOf(history: readonly Act[]): Step[] {
  const steps: Step[] = [];
  for (const act of history) {
    const before = steps.at(-1)?.after ?? sampleDraft();
    try {
      steps.push({ ...act, before, after: verbs[act.verb](before, act.by) });
    } catch {
      continue;
    }
  }
  return steps;
}

/** Everybody who had a hand in what readers would see after a step. */
function handsBefore(steps: readonly Step[], at: number): string[] {
  const since = steps.slice(0, at).findLastIndex(({ verb }) => verb === 'approve');
  const acts = steps.slice(since + 1, at).filter(({ verb }) => verb === 'submit' || verb === 'edit');
  return [...(since < 0 ? ['usr_maker'] : []), ...acts.map(({ by }) => by)];
}

const histories = fc.array(actOf, { maxLength: 40 }).map(stepsOf);

describe('Any history of a creative', () => {
  it('has no version left out, and is approved by nobody who had a hand in it', () => {
    fc.assert(
      fc.property(histories, steps => {
        expect(steps.map(({ after }) => after.version)).toEqual(steps.map((_, at) => at + 2));
        const alone = steps.filter(({ verb, by }, at) => verb === 'approve' && handsBefore(steps, at).includes(by));
        expect(alone).toEqual([]);
      }),
    );
  });

  it('shows readers what was approved last, and nothing that was changed since', () => {
    fc.assert(
      fc.property(histories, steps => {
        const shown = steps.flatMap(({ after }, at) => (after.state === 'approved' ? [[at, textOf(after).headline]] : []));
        const approvedLast = (at: number) => {
          const approval = steps.slice(0, at + 1).findLast(({ verb }) => verb === 'approve');
          return approval && textOf(approval.after).headline;
        };
        expect(shown).toEqual(shown.map(([at]) => [at, approvedLast(Number(at))]));
      }),
    );
  });

  it('tells of each review what came of it, and of a draft nothing', () => {
    const now = new Date('2030-01-01T00:00:00Z');
    fc.assert(
      fc.property(histories, steps => {
        const told = steps.map(({ after }) => announceCreative(after, now).map(({ event, version }) => [event.type, version]));
        expect(told).toEqual(steps.map(({ after: { state, version } }) => (state === 'draft' ? [] : [[`creative.${state}`, version]])));
      }),
    );
  });
});
