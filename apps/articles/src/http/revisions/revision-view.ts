import { z } from 'zod';
import { pageQuery } from '#persistence';
import { contentFields } from '../../domain/writing/article-content.js';
import type { TextDiff } from '../../domain/revisions/diff-texts.js';
import type { Revision } from '../../domain/revisions/revision.js';
import type { RevisionSummary } from '../../store/revisions.store.js';
import { articleExample, articleViewExample, savedTextExample } from '../writing/article-examples.js';

const summaryExample = {
  number: 7,
  of: 'working-copy',
  by: articleViewExample.createdBy,
  at: '2026-11-02T10:12:00.000Z',
  action: 'copy-edit',
  wasPublic: false,
} as const;

const summary = {
  number: z.int().meta({ description: "The article's version that it was saved with" }),
  of: z.enum(['article', 'working-copy']),
  by: z.string().meta({ description: 'usr_…; `schedule:usr_…` of what the schedule did for who planned it' }),
  byName: z.string().optional().meta({ description: 'As they were called then' }),
  at: z.date(),
  action: z.string().meta({ description: 'As the audit calls it' }),
  reason: z.string().optional(),
  wasPublic: z.boolean().meta({ description: 'Readers see it, or saw it; such a one is kept for good' }),
};

export const revisionPage = z
  .object({
    items: z.array(z.object({ ...summary, headline: z.string() })),
    next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
  })
  .meta({ example: { items: [{ ...summaryExample, headline: articleExample.headline }] } });

const block = z.looseObject({ id: z.string(), type: z.string() });

export const revisionView = z
  .object({ ...summary, slug: z.string(), ...contentFields, locale: z.string(), body: z.array(block) })
  .meta({ example: { ...summaryExample, ...savedTextExample } });

const words = z
  .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
  .optional()
  .meta({ description: 'Both texts, run by run; text of a block is inline HTML' });

const fieldDiff = z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional(), words });
const blockDiff = z.object({
  change: z.enum(['same', 'added', 'removed', 'changed']),
  moved: z.boolean().optional().meta({ description: 'It stands elsewhere among the blocks that stayed' }),
  before: block.optional(),
  after: block.optional(),
  words,
});

const diff = {
  fields: z.array(fieldDiff).meta({ description: 'Those that differ, the slug among them' }),
  blocks: z
    .array(blockDiff)
    .meta({ description: 'All of the body, in the order of the text after; what was taken out stands where it was' }),
};
const diffExample = {
  fields: [
    {
      field: 'kicker',
      before: 'Water',
      after: 'High water',
      words: [
        { kind: 'removed', text: 'Water' },
        { kind: 'added', text: 'High water' },
      ],
    },
  ],
  blocks: [{ change: 'same', before: articleViewExample.body[0], after: articleViewExample.body[0] }],
};

export const textDiffView = z.object(diff).meta({ example: diffExample });
export const revisionDiffView = z.object({ from: z.int(), to: z.int(), ...diff }).meta({ example: { from: 6, to: 7, ...diffExample } });

/** Only plain digits are a number. */
const revisionNumber = z
  .string()
  .refine(text => /^[1-9]\d{0,8}$/.test(text), 'the number of a revision')
  .transform(Number)
  .meta({ type: 'integer', minimum: 1 });

export const revisionId = z.strictObject({ id: z.string().regex(/^art_[0-9a-z]{1,40}$/, 'an id like art_…'), number: revisionNumber });
export const revisionsQuery = z.strictObject(pageQuery);
const against = (where: string) => ({
  against: revisionNumber.optional().meta({ type: 'integer', minimum: 1, description: `${where} where it is not said` }),
});
export const diffQuery = z.strictObject(against('The one before it, and of one that readers saw the one that they saw before it,'));
export const copyDiffQuery = z.strictObject(against('The article itself'));
export const articleDiffQuery = z.strictObject({ against: revisionNumber.meta({ type: 'integer', minimum: 1 }) });

export type RevisionId = z.output<typeof revisionId>;
export type RevisionPage = z.infer<typeof revisionPage>;
export type RevisionView = z.infer<typeof revisionView>;
export type TextDiffView = z.infer<typeof textDiffView>;
export type RevisionDiffView = z.infer<typeof revisionDiffView>;

export function revisionViewOf({ articleId: _articleId, content, ...revision }: Revision): RevisionView {
  return { ...revision, ...content, body: content.body.map(each => ({ ...each })) };
}

export function summaryOf({ articleId: _articleId, ...revision }: RevisionSummary): RevisionPage['items'][number] {
  return revision;
}

/** Values that the schema's types may write to. */
export const diffViewOf = <D extends TextDiff>(texts: D) => ({
  ...texts,
  fields: texts.fields.map(({ words: runs, ...field }) => ({ ...field, ...(runs && { words: [...runs] }) })),
  blocks: texts.blocks.map(({ words: runs, before, after, ...rest }) => ({
    ...rest,
    ...(before && { before: { ...before } }),
    ...(after && { after: { ...after } }),
    ...(runs && { words: [...runs] }),
  })),
});
