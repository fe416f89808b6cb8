import { z } from 'zod';
import { newsroomBlock } from './newsroom-article.js';

const summary = {
  number: z.int(),
  of: z.enum(['article', 'working-copy']),
  byName: z.string().optional(),
  at: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  wasPublic: z.boolean(),
  headline: z.string(),
};

/** A text as it was saved, without it. */
export const revisionSummary = z.object(summary);
export type RevisionSummary = z.infer<typeof revisionSummary>;
export const revisionPage = z.object({ items: z.array(revisionSummary), next: z.string().optional() });

export const revision = z.object({
  ...summary,
  kicker: z.string().optional(),
  standfirst: z.string().optional(),
  locale: z.string(),
  body: z.array(newsroomBlock),
});
export type Revision = z.infer<typeof revision>;

const run = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type Run = z.infer<typeof run>;

const fieldDiff = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  words: z.array(run).optional(),
});
export type FieldDiff = z.infer<typeof fieldDiff>;

const blockDiff = z.object({
  change: z.enum(['same', 'added', 'removed', 'changed']),
  moved: z.boolean().optional(),
  before: newsroomBlock.optional(),
  after: newsroomBlock.optional(),
  words: z.array(run).optional(),
});
export type BlockDiff = z.infer<typeof blockDiff>;

/** What became of one text until another. */
export const textDiff = z.object({
  from: z.int().optional(),
  to: z.int().optional(),
  fields: z.array(fieldDiff),
  blocks: z.array(blockDiff),
});
export type TextDiff = z.infer<typeof textDiff>;
