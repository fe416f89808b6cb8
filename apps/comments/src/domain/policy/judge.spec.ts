import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judge } from './judge.js';
import { defaultPolicy, type ModerationPolicy } from './moderation-policy.js';
import type { Circumstances, Submission } from './submission.js';
import { phases, type Phase, type Verdict } from './verdict.js';

interface Case {
  readonly submission?: Partial<Submission>;
  readonly policy?: Partial<ModerationPolicy>;
  readonly circumstances?: Partial<Circumstances>;
}

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T12:00:01Z');
const scorer = { holdAbove: 0.5, rejectAbove: 0.9, whenAway: 'hold' } as const;

const quiet: { submission: Submission; policy: ModerationPolicy; circumstances: Circumstances } = {
  submission: { text: 'A fair point.', honeypot: '', formSeconds: 30 },
  policy: { ...defaultPolicy, mode: 'post', bannedWords: ['bad'], suspectWords: ['odd'], maxLinks: 1, perMinute: 2, perHour: 5, scorer },
  circumstances: {
    threadOpen: true,
    standing: { kind: 'good' },
    postedLastMinute: 0,
    postedLastHour: 0,
    guestsLastMinute: 0,
    guestsLastHour: 0,
    isDuplicate: false,
    approvedComments: 0,
    trusted: false,
    now,
  },
};

const judged = ({ submission, policy, circumstances }: Case): Verdict =>
  judge({ ...quiet.submission, ...submission }, { ...quiet.policy, ...policy }, { ...quiet.circumstances, ...circumstances });

const brief = (verdict: Verdict): string =>
  verdict.outcome === 'pass'
    ? 'pass'
    : `${verdict.outcome} ${verdict.phase} ${verdict.reason} ${verdict.spans.map(({ start, end }) => `${start}-${end}`).join()}`.trim();

const suspended = (until?: Date): Case => ({ circumstances: { standing: { kind: 'suspended', ...(until && { until }) } } });

/** One objection of each phase, in the order of the phases. */
const objections: Readonly<Record<Phase, Case>> = {
  length: { submission: { text: 'x bad odd https://a.example https://b.example '.repeat(200) } },
  thread: { circumstances: { threadOpen: false } },
  standing: { circumstances: { standing: { kind: 'banned' } } },
  rate: { circumstances: { postedLastMinute: 2 } },
  duplicate: { circumstances: { isDuplicate: true } },
  honeypot: { submission: { honeypot: 'x' } },
  'banned-words': { submission: { text: 'bad odd https://a.example https://b.example' } },
  'suspect-words': { submission: { text: 'odd https://a.example https://b.example' } },
  links: { submission: { text: 'https://a.example https://b.example' } },
  'new-commenter': { policy: { mode: 'pre' } },
  scorer: { circumstances: { score: 'away' } },
};

describe('A comment is judged', () => {
  it.each<[string, Case, string]>([
    ['an ordinary one', {}, 'pass'],
    ['white space', { submission: { text: ' ' } }, 'reject length empty'],
    ['5,000 emoji', { submission: { text: '😀'.repeat(5_000) } }, 'pass'],
    ['5,001 characters', { submission: { text: 'a'.repeat(5_001) } }, 'reject length too-long'],
    ['under a closed thread', objections.thread, 'reject thread thread-closed'],
    ['by a banned person', objections.standing, 'reject standing banned'],
    ['by a suspended person', suspended(later), 'reject standing suspended'],
    ['by a person suspended until it is lifted', suspended(), 'reject standing suspended'],
    ['at the end of a suspension', suspended(now), 'pass'],
    ['by a shadow-banned person', { circumstances: { standing: { kind: 'shadow-banned' } } }, 'pass'],
    ['the last of the minute', { circumstances: { postedLastMinute: 1 } }, 'pass'],
    ['one too many in a minute', { circumstances: { postedLastMinute: 2, postedLastHour: 5 } }, 'reject rate too-many-in-a-minute'],
    ['the last of the hour', { circumstances: { postedLastHour: 4 } }, 'pass'],
    ['one too many of guests of one address', { circumstances: { guestsLastMinute: 15 } }, 'reject rate too-many-guests'],
    ['one too many of them in an hour', { circumstances: { guestsLastHour: 150 } }, 'reject rate too-many-guests'],
    ['one too many in an hour', { circumstances: { postedLastHour: 5 } }, 'reject rate too-many-in-an-hour'],
    ['a duplicate', objections.duplicate, 'reject duplicate duplicate'],
    ['a filled trap', { submission: { honeypot: ' ', formSeconds: 0 } }, 'reject honeypot spam'],
    ['a form back too soon', { submission: { formSeconds: 2.9 } }, 'hold honeypot form-too-fast'],
    ['a form from the future', { submission: { formSeconds: -5 } }, 'hold honeypot form-too-fast'],
    ['a form of no time', { submission: { formSeconds: Number.NaN } }, 'hold honeypot form-too-fast'],
    ['a form just in time', { submission: { formSeconds: 3 } }, 'pass'],
    ['a form of unknown age, without a trap', { submission: { formSeconds: undefined, honeypot: undefined } }, 'pass'],
    ['a banned word', { submission: { text: 'So b4d, so bad' } }, 'reject banned-words banned-words 3-6,11-14'],
    ['a suspect word', { submission: { text: 'How ödd!' } }, 'hold suspect-words suspect-words 4-7'],
    ['as many links as may be', { submission: { text: 'See https://a.example' } }, 'pass'],
    ['more links', { submission: { text: 'https://a.example [b](https://b.example)' } }, 'hold links too-many-links 0-17,22-39'],
    ['before it is seen', { policy: { mode: 'pre' }, circumstances: { approvedComments: 99 } }, 'hold new-commenter pre-moderation'],
    ['of a trusted person, before it is seen', { policy: { mode: 'pre' }, circumstances: { trusted: true } }, 'pass'],
    ['the first', { policy: { mode: 'pre-first', approvalsNeeded: 1 } }, 'hold new-commenter new-commenter'],
    ['the first of a trusted person', { policy: { mode: 'pre-first' }, circumstances: { trusted: true } }, 'pass'],
    ['after enough of them', { policy: { mode: 'pre-first', approvalsNeeded: 2 }, circumstances: { approvedComments: 2 } }, 'pass'],
    [
      'before enough of them',
      { policy: { mode: 'pre-first', approvalsNeeded: 2 }, circumstances: { approvedComments: 1 } },
      'hold new-commenter new-commenter',
    ],
    ['with a score at the first mark', { circumstances: { score: { value: 0.5 } } }, 'pass'],
    ['with a score above it', { circumstances: { score: { value: 0.51 } } }, 'hold scorer scored-suspect'],
    ['with a score at the second mark', { circumstances: { score: { value: 0.9 } } }, 'hold scorer scored-suspect'],
    ['with a score above it', { circumstances: { score: { value: 1 } } }, 'reject scorer scored-harmful'],
    ['with no scorer there', { circumstances: { score: 'away' } }, 'hold scorer scorer-away'],
    [
      'with no scorer there, by a paper that does not mind',
      { policy: { scorer: { ...scorer, whenAway: 'pass' } }, circumstances: { score: 'away' } },
      'pass',
    ],
    ['with a score that is none', { circumstances: { score: { value: Number.NaN } } }, 'hold scorer scorer-away'],
    ['with a score out of range', { circumstances: { score: { value: 7 } } }, 'hold scorer scorer-away'],
  ])('%s', (_kind, what, verdict) => {
    expect(brief(judged(what))).toBe(verdict);
  });

  it.each(phases)('by %s before every later phase', phase => {
    const since = phases.slice(phases.indexOf(phase)).map(each => objections[each]);
    const all: Case = {
      // The text of an earlier phase holds what the later ones object to.
      submission: Object.assign({}, ...since.toReversed().map(each => each.submission)) as Partial<Submission>,
      policy: Object.assign({}, ...since.map(each => each.policy)) as Partial<ModerationPolicy>,
      circumstances: Object.assign({}, ...since.map(each => each.circumstances)) as Partial<Circumstances>,
    };
    expect(judged(all)).toMatchObject({ phase });
  });

  it('in the order that the paper has told its readers', () => {
    expect(phases.join(' ')).toBe('length thread standing rate duplicate honeypot banned-words suspect-words links new-commenter scorer');
  });

  it('the same at any time, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(objections))), fc.string(), (cases, text) => {
        const what: Case = Object.freeze({
          submission: Object.freeze({ text, ...cases[0]?.submission }),
          policy: Object.freeze({ ...cases[1]?.policy }),
          circumstances: Object.freeze({ ...cases[2]?.circumstances }),
        });
        expect(judged(what)).toEqual(judged(what));
      }),
    );
  });

  it('by its words every time, whatever was judged before by whichever policy', () => {
    const policies = [quiet.policy, { ...quiet.policy, bannedWords: ['worse', 'bad'], suspectWords: [] }];
    const posts = Array.from({ length: 10_000 }, (_, at) => {
      const [filler, word] = [`${at} `.repeat(at % 5), ['bad', 'b@d', 'fair'][at % 3] ?? ''];
      const { outcome } = judged({ submission: { text: `${filler}${word} ${filler}` }, policy: policies[at % 2] ?? {} });
      return { outcome, isBad: word !== 'fair' };
    });
    expect(posts.filter(({ outcome, isBad }) => (outcome === 'reject') !== isBad)).toEqual([]);
  });
});
