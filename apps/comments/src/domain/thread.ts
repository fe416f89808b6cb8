import { type OutgoingEvent, type PublicThread, threadUpdated } from '#contracts';
import type { ModerationMode } from './policy/moderation-policy.js';

/** What the thread knows of its article; of the newest version that was seen. */
export interface ArticleFacts {
  readonly version: number;
  readonly state: 'published' | 'unpublished' | 'deleted';
  readonly title: string;
  readonly path: string;
  /** Whose policy counts, the nearest first. */
  readonly sectionIds: readonly string[];
  readonly firstPublishedAt?: Date;
  readonly comments: ArticleCommentPolicy;
}

export interface ArticleCommentPolicy {
  readonly enabled: boolean;
  /** Days from the first publication. */
  readonly closeAfterDays?: number;
  readonly moderation: ModerationMode | 'inherit';
  readonly guestsAllowed: boolean;
}

/** The comments of one article, kept by its id and never by its address. */
export interface Thread {
  readonly id: string;
  /** Of what was announced. */
  readonly version: number;
  readonly article: ArticleFacts;
  /** Since when no more comments are taken. */
  readonly closedAt?: Date;
  /** Of the visible comments, as they were last counted. */
  readonly count: number;
  readonly lastActivityAt?: Date;
  readonly announced?: Omit<PublicThread, 'version'>;
}

/** What readers' pages tell of a thread is told from this. */
export interface ThreadStanding extends Pick<Thread, 'id' | 'closedAt' | 'count'> {
  readonly article: { readonly state: ArticleFacts['state']; readonly comments: Pick<ArticleCommentPolicy, 'enabled'> };
}

export type ThreadState = PublicThread['state'];

const dayMs = 24 * 60 * 60 * 1_000;

export const newThread = (id: string, article: ArticleFacts): Thread => ({ id, version: 0, article, count: 0 });

/** One that was taken down before this service has heard of it. */
export const unseenArticle = (path: string): Omit<ArticleFacts, 'version' | 'state'> => ({
  title: '',
  path,
  sectionIds: [],
  comments: { enabled: false, moderation: 'inherit', guestsAllowed: false },
});

/** When the article's policy ends the conversation. */
export function closesAt({ article: { firstPublishedAt, comments } }: Thread): Date | undefined {
  if (!firstPublishedAt || comments.closeAfterDays === undefined) return undefined;
  return new Date(firstPublishedAt.getTime() + comments.closeAfterDays * dayMs);
}

export function stateOf({ article, closedAt }: Pick<ThreadStanding, 'article' | 'closedAt'>): ThreadState {
  if (article.state !== 'published') return 'hidden';
  if (!article.comments.enabled) return 'off';
  return closedAt ? 'closed' : 'open';
}

/** The article as it is now. An older version than the thread has seen changes nothing; one that may be answered longer opens it again. */
export function followArticle(thread: Thread, article: ArticleFacts, now: Date): Thread {
  if (article.version <= thread.article.version) return thread;
  const { closedAt: _closedAt, ...followed } = { ...thread, article };
  return isOver(followed, now) ? { ...followed, closedAt: thread.closedAt ?? now } : followed;
}

/** Closes what is over; one whose policy has changed meanwhile stays as it is. */
export const closeWhenOver = (thread: Thread, now: Date): Thread =>
  thread.closedAt === undefined && isOver(thread, now) ? { ...thread, closedAt: now } : thread;

function isOver(thread: Thread, now: Date): boolean {
  const end = closesAt(thread);
  return end !== undefined && end <= now;
}

/** The next version with its event, where anything that others know of the thread has changed; else the thread as it was. */
export function announce(thread: Thread, moderation: ModerationMode): { thread: Thread; events: OutgoingEvent[] } {
  const announced = publicState(thread, moderation);
  if (JSON.stringify(announced) === JSON.stringify(thread.announced)) return { thread, events: [] };
  const version = thread.version + 1;
  return { thread: { ...thread, version, announced }, events: [threadUpdated({ ...announced, version })] };
}

function publicState(thread: Thread, moderation: ModerationMode): Omit<PublicThread, 'version'> {
  const end = closesAt(thread);
  return {
    id: thread.id,
    state: stateOf(thread),
    count: thread.count,
    ...(thread.lastActivityAt && { lastActivityAt: thread.lastActivityAt.toISOString() }),
    moderation,
    guestsAllowed: thread.article.comments.guestsAllowed,
    ...(end && { closesAt: end.toISOString() }),
  };
}
