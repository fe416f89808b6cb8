import type { Condition, NewsroomRole, Reach } from '../publication/article-transitions.js';

/** What may be done with the working copy of a published article. */
export const copyActions = ['edit', 'submit', 'return', 'approve', 'schedule', 'unschedule', 'publish', 'discard'] as const;
export type CopyAction = (typeof copyActions)[number];

/** Where a working copy stands; `none` is an article without one. */
export const copyStandings = ['none', 'draft', 'in_review', 'approved', 'scheduled'] as const;
export type CopyStanding = (typeof copyStandings)[number];
export type CopyState = Exclude<CopyStanding, 'none'>;

export const copyStates = ['draft', 'in_review', 'approved', 'scheduled'] as const satisfies readonly CopyState[];

export type CopyCondition = Extract<Condition, 'published' | 'another-person' | 'reason' | 'no-embargo' | 'complete'>;

export interface CopyTransition {
  readonly action: CopyAction;
  readonly from: CopyStanding;
  readonly to: CopyStanding;
  readonly by: Readonly<Partial<Record<NewsroomRole, Reach>>>;
  readonly conditions?: readonly CopyCondition[];
}

const desk = { editor: 'any', chief: 'any' } as const;
const chief = { chief: 'any' } as const;
const everyone = { writer: 'own', ...desk } as const;
const toPlan = ['published', 'complete'] as const;
const toPublish = ['published', 'no-embargo', 'complete'] as const;

/** Everything that may be done with a working copy, by whom and from where. What is not here is refused. */
export const copyTransitions: readonly CopyTransition[] = [
  { action: 'edit', from: 'none', to: 'draft', by: everyone, conditions: ['published'] },
  { action: 'edit', from: 'draft', to: 'draft', by: everyone, conditions: ['published'] },
  { action: 'edit', from: 'in_review', to: 'in_review', by: desk, conditions: ['published'] },
  { action: 'edit', from: 'approved', to: 'in_review', by: desk, conditions: ['published'] },
  { action: 'edit', from: 'scheduled', to: 'in_review', by: desk, conditions: ['published'] },
  { action: 'submit', from: 'draft', to: 'in_review', by: everyone, conditions: ['published'] },
  { action: 'return', from: 'in_review', to: 'draft', by: desk, conditions: ['published'] },
  { action: 'return', from: 'approved', to: 'draft', by: desk, conditions: ['published'] },
  { action: 'approve', from: 'in_review', to: 'approved', by: desk, conditions: ['published', 'another-person'] },
  { action: 'schedule', from: 'approved', to: 'scheduled', by: desk, conditions: toPlan },
  { action: 'schedule', from: 'scheduled', to: 'scheduled', by: desk, conditions: toPlan },
  { action: 'unschedule', from: 'scheduled', to: 'approved', by: desk },
  { action: 'publish', from: 'in_review', to: 'none', by: chief, conditions: ['reason', ...toPublish] },
  { action: 'publish', from: 'approved', to: 'none', by: desk, conditions: toPublish },
  { action: 'publish', from: 'scheduled', to: 'none', by: desk, conditions: toPublish },
  { action: 'discard', from: 'draft', to: 'none', by: everyone },
  { action: 'discard', from: 'in_review', to: 'none', by: desk },
  { action: 'discard', from: 'approved', to: 'none', by: desk },
  { action: 'discard', from: 'scheduled', to: 'none', by: desk },
];
