import type { Standing } from '../moderation/person-history.js';
import type { limits, modes, wordLists } from '../moderation/scope-policy.js';

type Message = readonly [title: string, text: string];
type Limit = (typeof limits)[number];

/** The words of what moderators keep: people's standings, the log, the policies. */
export interface RecordWords {
  person: {
    everything: string;
    standing: Record<Standing, string>;
    until: (time: string) => string;
    trusted: string;
    none: string;
    restrict: string;
    measure: Record<'suspended' | 'banned' | 'shadow-banned', Message>;
    untilDay: string;
    becauseOf: string;
    becauseHint: string;
    inForce: string;
    trust: Message;
    distrust: string;
    forgive: Message;
    conflict: Message;
    decline: string;
    declineBecause: string;
    declineHint: string;
    declineOrDecide: string;
    appealDeclined: string;
    appealAnswered: Message;
    decisions: string;
    noDecisions: string;
    comments: string;
    noComments: string;
    changed: string;
  };
  log: {
    title: string;
    empty: string;
    when: string;
    who: string;
    what: string;
    why: string;
    action: Readonly<Record<string, string>>;
    comment: string;
    author: string;
    person: string;
    policy: string;
    /** Who decided where no person did. */
    policyItself: string;
    change: (from: string, to: string) => string;
    older: string;
    newest: string;
  };
  policy: {
    title: string;
    intro: string;
    paper: string;
    paperHint: string;
    section: string;
    fromWider: string;
    /** Nothing, where the default is not known. */
    byDefault: (value: string) => string;
    mode: string;
    modes: Record<(typeof modes)[number], string>;
    lists: Record<(typeof wordLists)[number], Message>;
    listCounts: string;
    limits: Record<Limit, string>;
    limitsTitle: string;
    scorer: string;
    scorerHint: string;
    holdAbove: string;
    rejectAbove: string;
    whenAway: string;
    whenAwayIs: Record<'pass' | 'hold', string>;
    save: string;
    saved: string;
    conflict: Message;
    inForceNow: string;
    saysNothing: string;
    noSection: string;
  };
}
