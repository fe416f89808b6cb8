import { z } from 'zod';
import type { Article } from '../../domain/article.js';
import { contentFields } from '../../domain/writing/article-content.js';
import type { Possible } from '../../domain/publication/possible-steps.js';
import { workingCopyOf } from '../../domain/working-copy/working-copy-standing.js';
import { type CopyAction, copyActions, copyStates } from '../../domain/working-copy/working-copy-transitions.js';
import { clockChanges } from '../publication/clock-changes.js';
import { articleViewExample, savedTextExample } from '../writing/article-examples.js';
import { returnedView } from '../writing/returned-view.js';

const someActions = z.array(z.enum(copyActions));
const instant = z.date();
const person = z.string().meta({ description: 'usr_…' });

/** Where a working copy stands, without its text. */
export const copyFacts = {
  state: z.enum(copyStates),
  minor: z.boolean().meta({ description: 'A typo, not news: `updatedAt` will stay' }),
  basedOn: z.int().meta({ description: "The article's version that it was begun from" }),
  schedule: z
    .object({ publishAt: instant, zone: z.string().optional(), clockChange: clockChanges.optional(), by: person, at: instant })
    .optional(),
  scheduleError: z
    .object({ code: z.string(), message: z.string(), publishAt: instant, at: instant })
    .optional()
    .meta({ description: 'Why it was not published when it was due; it is approved again' }),
  startedBy: person,
  submittedBy: person.optional(),
  returned: returnedView,
  approvedBy: person.optional(),
  startedAt: instant,
  modifiedAt: instant,
};

const example = {
  articleId: articleViewExample.id,
  version: 8,
  kind: 'story',
  ...savedTextExample,
  state: 'draft',
  minor: false,
  basedOn: 6,
  startedBy: articleViewExample.createdBy,
  startedAt: '2026-11-02T10:00:00.000Z',
  modifiedAt: '2026-11-02T10:12:00.000Z',
  allowed: ['edit', 'submit', 'discard'],
  reasonNeeded: [],
};

/** A working copy as those see it who work on it; its version is the article's. */
export const workingCopyView = z
  .object({
    articleId: z.string(),
    version: z.int(),
    kind: z.enum(['story', 'video']),
    slug: z.string(),
    ...contentFields,
    locale: z.string(),
    body: z.array(z.looseObject({ id: z.string(), type: z.string() })),
    ...copyFacts,
    allowed: someActions.meta({ description: 'What you may do with it now; whether it is complete is told when it is tried' }),
    reasonNeeded: someActions.meta({ description: 'Of these, what needs a reason from you' }),
  })
  .meta({ example });

export type WorkingCopyView = z.infer<typeof workingCopyView>;

type CopyFacts = z.infer<z.ZodObject<typeof copyFacts>>;

export function factsOfCopy(article: Article): CopyFacts {
  const { state, minor, basedOn, schedule, scheduleError, review, startedAt, modifiedAt } = workingCopyOf(article);
  return {
    state,
    minor,
    basedOn,
    ...(schedule && { schedule }),
    ...(scheduleError && { scheduleError }),
    startedBy: review.createdBy,
    ...(review.submittedBy && { submittedBy: review.submittedBy }),
    ...(review.returned && { returned: review.returned }),
    ...(review.approvedBy && { approvedBy: review.approvedBy }),
    startedAt,
    modifiedAt,
  };
}

export function copyViewOf(article: Article, steps: Possible<CopyAction>): WorkingCopyView {
  const { content, slug } = workingCopyOf(article);
  return {
    articleId: article.id,
    version: article.version,
    kind: article.kind,
    slug,
    ...content,
    body: content.body.map(block => ({ ...block })),
    ...factsOfCopy(article),
    allowed: [...steps.allowed],
    reasonNeeded: [...steps.reasonNeeded],
  };
}
