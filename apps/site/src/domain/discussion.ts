import type { PublicThread } from '#contracts';
import type { CommentOrder } from './comment-order.js';
import type { CommentState } from './comment-state.js';

/** A comment in its place, with what answers it. */
export interface ShownComment extends Omit<CommentState, 'answers'> {
  readonly id: string;
  readonly reactions: Readonly<Record<'like' | 'insightful' | 'funny', number>>;
  readonly answers: readonly ShownComment[];
  /** Whether it has answers that are not among `answers`. */
  readonly hasMore: boolean;
}

/** What stands under an article: a page of its comments, and whether there may be more of them. */
export interface Discussion {
  readonly articleId: string;
  readonly articleVersion: number;
  readonly path: string;
  readonly thread: Pick<PublicThread, 'count' | 'moderation' | 'guestsAllowed' | 'closesAt'> & { readonly state: 'open' | 'closed' };
  /** Whether the service that owns the thread has spoken of it; before that there is nothing to listen to. */
  readonly isLive: boolean;
  readonly order: CommentOrder;
  /** The comment whose answers alone are shown. */
  readonly under?: ShownComment;
  readonly comments: readonly ShownComment[];
  readonly nextUrl?: string;
  /** Present where these are not the first. */
  readonly firstUrl?: string;
}

/** Nested so deep at most; what answers a comment of the last level stands beside it. */
const deepest = 5;

/** What stands under a comment of this level (of a root: 1), in the order in which it is read. */
export const nestedUnder = ({ answers }: ShownComment, level: number): readonly ShownComment[] => (level < deepest ? answers : []);

/** What is listed at a level: beyond the last, answers follow what they answer. */
export const listedAt = (comments: readonly ShownComment[], level: number): readonly ShownComment[] =>
  level < deepest ? comments : comments.flatMap(comment => [comment, ...listedAt(comment.answers, level)]);
