import { announce } from './address.js';
import type { Article, ArticleSchedule, Takedown, Times } from '../article.js';
import type { Circumstances } from './circumstances.js';
import { approvedBy, sentBack, submittedBy, unreviewed } from './review.js';
import { becomeDraft, setAside } from './set-aside.js';
import { takeStep } from './take-step.js';

/** The writer's work is done; another person reads it. */
export const submit = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'submit', at, () => ({ review: submittedBy(article.review, at.person.id) }));

/** Back to the writer, who reads why. */
export const returnToWriter = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'return', at, () => ({ review: sentBack(article.review, at) }));

export const approve = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'approve', at, () => ({ review: approvedBy(article.review, at.person.id) }));

/** Visible to readers, for the first time or again. A chief's publication from review approves it too. */
export const publish = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'publish', at, ({ from }) => ({
    review: from === 'in_review' ? approvedBy(article.review, at.person.id) : article.review,
    address: announce(article.address),
    takedown: undefined,
    schedule: untilTakenDown(article.schedule),
    times: publicationTimes(article, at.now),
  }));

/** No longer visible. */
export const unpublish = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'unpublish', at, () => taken(article, 'unpublished', at));

/** No longer visible, as it was planned. */
export const expire = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'unpublish', at, () => taken(article, 'expired', at));

/** A recall: no longer visible, and only a chief may bring it back into work. */
export const kill = (article: Article, at: Circumstances): Article => takeStep(article, 'kill', at, () => taken(article, 'killed', at));

/** What was taken down goes back into work as a draft, with the words of its working copy where there is one. */
export const revise = (article: Article, at: Circumstances): Article =>
  takeStep(article, 'revise', at, () => ({ review: unreviewed(article.review), ...becomeDraft(article, at) }));

/** Gone for good; inside it stays until retention ends, so that its slug and its version are never used again. */
export const remove = (article: Article, at: Circumstances): Article => takeStep(article, 'delete', at);

const taken = ({ workingCopy }: Article, reason: Takedown['reason'], at: Circumstances) => ({
  takedown: takedown(reason, at),
  workingCopy: workingCopy && setAside(workingCopy, at.now),
});

const takedown = (reason: Takedown['reason'], { now, reason: why }: Circumstances): Takedown => ({ reason, at: now, ...(why && { why }) });

function untilTakenDown(schedule: ArticleSchedule | undefined): ArticleSchedule | undefined {
  if (!schedule?.unpublishAt) return undefined;
  const { publishAt: _past, clockChange: { publishAt: _changed, ...clockChange } = {}, ...rest } = schedule;
  return { ...rest, ...(clockChange.unpublishAt && { clockChange }) };
}

/** Readers see an update of a returning article only if its text was changed while it was away. */
function publicationTimes({ times, takedown: away }: Article, now: Date): Times {
  const { firstPublishedAt, updatedAt } = times;
  const isSeenAnew = firstPublishedAt === undefined || (away !== undefined && updatedAt > away.at);
  return { ...times, firstPublishedAt: firstPublishedAt ?? now, publishedAt: now, updatedAt: isSeenAnew ? now : updatedAt };
}
