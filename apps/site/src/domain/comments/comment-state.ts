import type { DataOf, PublicComment, commentCounted, commentRemoved } from '#contracts';

/** What a page may show of a comment. Who wrote it and what are there only while it is visible. */
export interface CommentState {
  readonly articleId: string;
  /** The comment that it answers, else the article. */
  readonly answers: string;
  readonly parentId?: string;
  readonly status: PublicComment['status'];
  readonly author?: NonNullable<PublicComment['author']>;
  readonly bodyHtml?: string;
  readonly pinned: boolean;
  readonly featured: boolean;
  readonly createdAt: Date;
  readonly editedAt?: Date;
  readonly removedBy?: Removed['by'];
}

/** `version` is of the counts alone, and does not move the comment. */
export interface CommentCounts {
  readonly version: number;
  readonly like: number;
  readonly insightful: number;
  readonly funny: number;
  readonly replies: number;
}

type Removed = DataOf<typeof commentRemoved>;

/** Whatever an event may carry, a comment that is not visible leaves neither name nor text. */
export function stateOf(comment: PublicComment | Removed): CommentState {
  const { articleId, parentId } = comment;
  const place = { articleId, answers: parentId ?? articleId, ...(parentId !== undefined && { parentId }) };
  const createdAt = new Date(comment.createdAt);
  if ('by' in comment) return { ...place, status: 'removed', pinned: false, featured: false, createdAt, removedBy: comment.by };
  const { status, author, bodyHtml, pinned, featured, editedAt } = comment;
  if (status !== 'visible') return { ...place, status, pinned: false, featured: false, createdAt };
  return {
    ...place,
    status,
    ...(author && { author: { id: author.id, name: author.name, ...(author.badge && { badge: author.badge }) } }),
    ...(bodyHtml !== undefined && { bodyHtml }),
    pinned,
    featured,
    createdAt,
    ...(editedAt !== undefined && { editedAt: new Date(editedAt) }),
  };
}

/** What is left of a comment whose author was erased: its place in the thread. */
export const withoutPerson = ({ articleId, answers, parentId, createdAt }: CommentState): CommentState => ({
  articleId,
  answers,
  ...(parentId !== undefined && { parentId }),
  status: 'removed',
  pinned: false,
  featured: false,
  createdAt,
  removedBy: 'erasure',
});

export const countsOf = ({ version, reactions, replies }: DataOf<typeof commentCounted>): CommentCounts => ({
  version,
  like: reactions.like,
  insightful: reactions.insightful,
  funny: reactions.funny,
  replies,
});
