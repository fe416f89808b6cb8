import type { CreativeState } from './creative.js';

/** What may be done with a creative. `edit` is every change of what it shows: its words, its pictures, its link. */
export const creativeActions = ['edit', 'submit', 'approve', 'reject'] as const;
export type CreativeAction = (typeof creativeActions)[number];

/** What must hold besides; each in words, as the documentation prints it. */
export const creativeConditions = {
  complete: 'nothing is missing that a page needs, and readers can see the article that it leads to',
  'another-person':
    'somebody else than those who made, changed or submitted it; a chief may do it alone, with a reason (the paper can switch this rule off)',
} as const;
export type CreativeCondition = keyof typeof creativeConditions;

export interface CreativeTransition {
  readonly action: CreativeAction;
  readonly from: CreativeState;
  readonly to: CreativeState;
  readonly conditions?: readonly CreativeCondition[];
}

/** Everything that may be done with a creative, and from where. What is not here is refused. */
export const creativeTransitions: readonly CreativeTransition[] = [
  { action: 'edit', from: 'draft', to: 'draft' },
  { action: 'edit', from: 'rejected', to: 'draft' },
  { action: 'edit', from: 'submitted', to: 'submitted', conditions: ['complete'] },
  { action: 'edit', from: 'approved', to: 'submitted', conditions: ['complete'] },
  { action: 'submit', from: 'draft', to: 'submitted', conditions: ['complete'] },
  { action: 'approve', from: 'submitted', to: 'approved', conditions: ['another-person'] },
  { action: 'reject', from: 'submitted', to: 'rejected' },
  { action: 'reject', from: 'approved', to: 'rejected' },
];

export const allowedWithCreative = (state: CreativeState): CreativeAction[] =>
  creativeTransitions.filter(({ from }) => from === state).map(({ action }) => action);
