import { z } from 'zod';
import { contentFields, slug } from '../../domain/writing/article-content.js';
import { plainText } from '../../domain/writing/sanitise.js';
import { articleExample, sectionIdExample } from './article-examples.js';
import { inputBody } from './input-block.js';
import { mergePatchOf } from './merge-patch-of.js';

/** `POST /articles`. */
export const articleInput = z
  .strictObject({
    kind: z.enum(['story', 'video']).default('story').meta({ description: 'A video lives at /tv' }),
    slug: slug.optional().meta({ description: 'Made from the headline where it is not given' }),
    body: inputBody.default([]),
    ...contentFields,
  })
  .meta({ example: articleExample });

/** `PATCH /articles/{id}`: a JSON merge patch (RFC 7396); the body is replaced as a whole. */
export const articlePatch = z
  .strictObject({
    slug: slug.optional().meta({ description: 'Of a published article, the old path leads on to the new one' }),
    body: inputBody.optional(),
    minor: z.boolean().optional().meta({ description: 'A typo, not news: `updatedAt` stays' }),
    ...mergePatchOf(contentFields),
  })
  .meta({ example: { headline: 'The sea wall stays as it is', kicker: null, sectionIds: [sectionIdExample] } });

export const reason = z.string().overwrite(plainText).min(1).max(1_000);

/** Of a step that may need a reason; it goes to the audit trail. */
export const withReason = z
  .strictObject({ reason: reason.optional() })
  .default({})
  .meta({ example: { reason: 'The figures are being checked' } });
export const withNecessaryReason = z.strictObject({ reason }).meta({ example: { reason: 'The source was an impostor' } });

export const correctionInput = z
  .strictObject({
    kind: z.enum(['correction', 'clarification', 'retraction']),
    text: z.string().overwrite(plainText).min(1).max(5_000),
    position: z.enum(['top', 'bottom']).default('bottom'),
    reason: reason.optional(),
  })
  .meta({ example: { kind: 'correction', text: 'The gates are made of oak, not of elm.', position: 'bottom' } });

export const embargoInput = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).optional().meta({ description: 'Open-ended without it' }),
    note: z.string().overwrite(plainText).min(1).max(500),
    reason: reason.optional(),
  })
  .meta({ example: { until: '2030-01-01T06:00:00Z', note: 'Until the report is handed over' } });

export const articleId = z.strictObject({ id: z.string().regex(/^art_[0-9a-z]{1,40}$/, 'an id like art_…') });

export type ArticleId = z.output<typeof articleId>;
export type ArticleInput = z.output<typeof articleInput>;
export type ArticlePatch = z.output<typeof articlePatch>;
export type Reason = z.output<typeof withReason>;
export type CorrectionInput = z.output<typeof correctionInput>;
export type EmbargoInput = z.output<typeof embargoInput>;

/** A patch as a use case takes it: the fields by merge patch, the body as a whole. */
export function editOf({ slug: wanted, body, minor, ...fields }: ArticlePatch) {
  return { fields, ...(wanted !== undefined && { slug: wanted }), ...(body && { body }), ...(minor !== undefined && { minor }) };
}
