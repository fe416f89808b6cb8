/** What may be done with an article. */
export const actions = [
  'edit',
  'submit',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'unpublish',
  'kill',
  'revise',
  'delete',
  'correct',
  'embargo',
  'lift-embargo',
] as const;
export type Action = (typeof actions)[number];

export type ArticleState = 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'unpublished' | 'deleted';

/** Where an article stands in the table: its state, where `killed` is `unpublished` after a recall. */
export const standings = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished', 'killed'] as const;
export type Standing = (typeof standings)[number];

export const newsroomRoles = ['writer', 'editor', 'chief'] as const;
export type NewsroomRole = (typeof newsroomRoles)[number];

/** Which articles a role may do it to: those that the person created, or any. */
export type Reach = 'own' | 'any';

/** What must hold besides; each in words, as the documentation prints it. */
export const conditions = {
  'another-person':
    'somebody else than those who wrote or submitted it; a chief may do it alone, with a reason (the paper can switch this rule off)',
  reason: 'a reason is given',
  'no-embargo': 'no embargo is in force',
  complete: 'nothing is missing that a page needs: sections and pictures exist, the hero has an alt text, a video has its film',
  'never-published': 'readers have never seen it',
  'no-working-copy': 'there is no working copy; its changes are published instead',
  published: 'readers see the article',
  'no-embargo-but-for-chief': 'only a chief may replace an embargo that is in force, for that could lift it',
} as const;
export type Condition = keyof typeof conditions;

export interface Transition {
  readonly action: Action;
  readonly from: Standing;
  readonly to: ArticleState;
  readonly by: Readonly<Partial<Record<NewsroomRole, Reach>>>;
  readonly conditions?: readonly Condition[];
}

const desk = { editor: 'any', chief: 'any' } as const;
const chief = { chief: 'any' } as const;
const everyone = { writer: 'own', ...desk } as const;
const toPublish = ['no-embargo', 'complete'] as const;

/** Everything that may be done with an article, by whom and from where. What is not here is refused. */
export const transitions: readonly Transition[] = [
  { action: 'edit', from: 'draft', to: 'draft', by: everyone },
  { action: 'edit', from: 'in_review', to: 'in_review', by: desk },
  { action: 'edit', from: 'approved', to: 'in_review', by: desk },
  { action: 'edit', from: 'scheduled', to: 'in_review', by: desk },
  { action: 'edit', from: 'published', to: 'published', by: desk, conditions: ['no-working-copy', 'complete'] },
  { action: 'submit', from: 'draft', to: 'in_review', by: everyone },
  { action: 'return', from: 'in_review', to: 'draft', by: desk },
  { action: 'return', from: 'approved', to: 'draft', by: desk },
  { action: 'approve', from: 'in_review', to: 'approved', by: desk, conditions: ['another-person'] },
  { action: 'schedule', from: 'approved', to: 'scheduled', by: desk, conditions: ['complete'] },
  { action: 'schedule', from: 'scheduled', to: 'scheduled', by: desk, conditions: ['complete'] },
  { action: 'schedule', from: 'published', to: 'published', by: desk },
  { action: 'unschedule', from: 'scheduled', to: 'approved', by: desk },
  { action: 'unschedule', from: 'published', to: 'published', by: desk },
  { action: 'publish', from: 'in_review', to: 'published', by: chief, conditions: ['reason', ...toPublish] },
  { action: 'publish', from: 'approved', to: 'published', by: desk, conditions: toPublish },
  { action: 'publish', from: 'scheduled', to: 'published', by: desk, conditions: toPublish },
  { action: 'publish', from: 'unpublished', to: 'published', by: desk, conditions: toPublish },
  { action: 'unpublish', from: 'published', to: 'unpublished', by: desk },
  { action: 'kill', from: 'published', to: 'unpublished', by: desk, conditions: ['reason'] },
  { action: 'revise', from: 'unpublished', to: 'draft', by: desk },
  { action: 'revise', from: 'killed', to: 'draft', by: chief },
  { action: 'delete', from: 'draft', to: 'deleted', by: { writer: 'own' }, conditions: ['never-published'] },
  { action: 'delete', from: 'draft', to: 'deleted', by: desk },
  { action: 'delete', from: 'unpublished', to: 'deleted', by: desk },
  { action: 'delete', from: 'killed', to: 'deleted', by: chief },
  { action: 'correct', from: 'published', to: 'published', by: desk },
  { action: 'correct', from: 'unpublished', to: 'unpublished', by: desk },
  { action: 'embargo', from: 'draft', to: 'draft', by: everyone, conditions: ['no-embargo-but-for-chief'] },
  { action: 'embargo', from: 'in_review', to: 'in_review', by: desk, conditions: ['no-embargo-but-for-chief'] },
  { action: 'embargo', from: 'approved', to: 'approved', by: desk, conditions: ['no-embargo-but-for-chief'] },
  { action: 'embargo', from: 'scheduled', to: 'scheduled', by: desk, conditions: ['no-embargo-but-for-chief'] },
  { action: 'embargo', from: 'unpublished', to: 'unpublished', by: desk, conditions: ['no-embargo-but-for-chief'] },
  { action: 'lift-embargo', from: 'draft', to: 'draft', by: chief },
  { action: 'lift-embargo', from: 'in_review', to: 'in_review', by: chief },
  { action: 'lift-embargo', from: 'approved', to: 'approved', by: chief },
  { action: 'lift-embargo', from: 'scheduled', to: 'scheduled', by: chief },
  { action: 'lift-embargo', from: 'unpublished', to: 'unpublished', by: chief },
];
