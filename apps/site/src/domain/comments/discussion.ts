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

/** A comment where it is read; with the one that it answers, where its place alone does not say so. */
export interface PlacedComment {
  readonly comment: ShownComment;
  readonly inAnswerTo?: ShownComment;
  /** Whether a narrow page alone leaves that open. */
  readonly isClearWhereWide?: boolean;
}

/** So many steps are indented on every page; a narrow one shows what is deeper beside it. */
const deepestOnPhones = 3;

/** What stands under a comment of this level (of a root: 1), in the order in which it is read. */
export const nestedUnder = ({ answers }: ShownComment, level: number): readonly ShownComment[] => (level < deepest ? answers : []);

/** What is listed at a level, under the comment that it answers: beyond the last, answers follow what they answer. */
export function listedAt(comments: readonly ShownComment[], level: number, parent?: ShownComment): readonly PlacedComment[] {
  const isClearWhereWide = parent !== undefined && level > deepestOnPhones;
  const placed = comments.map(comment => ({ comment, ...(isClearWhereWide && { inAnswerTo: parent, isClearWhereWide }) }));
  if (level < deepest) return placed;
  return placed.flatMap(one => [one, ...flattened(one.comment)]);
}

/** All that answers a comment of the last level, each beside it and after what it answers. */
const flattened = (parent: ShownComment): readonly PlacedComment[] =>
  parent.answers.flatMap(comment => [{ comment, inAnswerTo: parent }, ...flattened(comment)]);
