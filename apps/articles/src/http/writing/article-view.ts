import { z } from 'zod';
import type { Article } from '../../domain/article.js';
import { type Action, actions } from '../../domain/publication/article-transitions.js';
import { contentFields } from '../../domain/writing/article-content.js';
import { embargoAt } from '../../domain/publication/embargo.js';
import { type CopyAction, copyActions } from '../../domain/working-copy/working-copy-transitions.js';
import type { Possible } from '../../domain/publication/possible-steps.js';
import { articleViewExample } from './article-examples.js';
import { returnedView } from './returned-view.js';
import { clockChanges } from '../publication/clock-changes.js';
import { copyFacts, factsOfCopy } from '../working-copy/working-copy-view.js';

const someActions = z.array(z.enum(actions));
const instant = z.date();
const person = z.string().meta({ description: 'usr_…' });

/** An article as the newsroom sees it. */
export const articleView = z
  .object({
    id: z.string(),
    version: z.int(),
    state: z.enum(['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished']),
    kind: z.enum(['story', 'video']),
    slug: z.string(),
    path: z.string(),
    previousPaths: z.array(z.string()).meta({ description: 'Each leads readers on to `path`' }),
    ...contentFields,
    locale: z.string(),
    body: z.array(z.looseObject({ id: z.string(), type: z.string() })),
    corrections: z.array(
      z.object({ id: z.string(), kind: z.string(), text: z.string(), at: instant, position: z.enum(['top', 'bottom']) }),
    ),
    embargo: z.object({ until: instant.optional(), note: z.string(), by: person, at: instant }).optional(),
    takedown: z.object({ reason: z.enum(['unpublished', 'killed', 'expired']), why: z.string().optional(), at: instant }).optional(),
    schedule: z
      .object({
        publishAt: instant.optional(),
        unpublishAt: instant.optional(),
        zone: z.string().optional(),
        clockChange: clockChanges.optional(),
        by: person,
        at: instant,
      })
      .optional(),
    scheduleError: z
      .object({ code: z.string(), message: z.string(), publishAt: instant, at: instant })
      .optional()
      .meta({ description: 'Why it was not published when it was due; it is approved again' }),
    workingCopy: z
      .object(copyFacts)
      .optional()
      .meta({ description: 'Changes that readers do not see yet, for those who may read them; its text is at …/working-copy' }),
    createdBy: person,
    submittedBy: person.optional(),
    returned: returnedView,
    approvedBy: person.optional(),
    allowed: someActions.meta({ description: 'What you may do with it now; whether it is complete is told when it is tried' }),
    reasonNeeded: someActions.meta({ description: 'Of these, what needs a reason from you' }),
    copyAllowed: z.array(z.enum(copyActions)).meta({ description: 'The same of its working copy; where there is none, `edit` begins one' }),
    createdAt: instant,
    modifiedAt: instant,
    updatedAt: instant,
    publishedAt: instant.optional(),
    firstPublishedAt: instant.optional(),
  })
  .meta({ example: articleViewExample });

export type ArticleView = z.infer<typeof articleView>;

/** What whoever asks may do next. */
export interface OfferedSteps {
  readonly steps: Possible<Action>;
  readonly ofCopy: Possible<CopyAction>;
}

/** A lapsed embargo is none. */
export function viewOf(article: Article, { steps, ofCopy }: OfferedSteps): ArticleView {
  const { id, version, kind, state, content, address, review, times } = article;
  if (state === 'deleted') throw new Error(`${id} is deleted, and nobody may see it`);
  const embargo = embargoAt(article.embargo, new Date());
  return {
    id,
    version,
    state,
    kind,
    slug: address.slug,
    path: address.path,
    previousPaths: [...address.previousPaths],
    ...content,
    body: content.body.map(block => ({ ...block })),
    corrections: article.corrections.map(correction => ({ ...correction })),
    ...(embargo && { embargo }),
    ...(article.takedown && { takedown: article.takedown }),
    ...(article.schedule && { schedule: article.schedule }),
    ...(article.scheduleError && { scheduleError: article.scheduleError }),
    ...(article.workingCopy && { workingCopy: factsOfCopy(article) }),
    createdBy: review.createdBy,
    ...(review.submittedBy && { submittedBy: review.submittedBy }),
    ...(review.returned && { returned: review.returned }),
    ...(review.approvedBy && { approvedBy: review.approvedBy }),
    allowed: [...steps.allowed],
    reasonNeeded: [...steps.reasonNeeded],
    copyAllowed: [...ofCopy.allowed],
    ...times,
  };
}
