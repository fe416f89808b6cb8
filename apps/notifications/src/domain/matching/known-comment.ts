import type { commentRemoved, DataOf, PublicComment } from '#contracts';

/** What this service keeps of a comment; who wrote it and what only while readers may see it. */
export interface KnownComment {
  readonly id: string;
  readonly version: number;
  readonly status: PublicComment['status'];
  readonly articleId: string;
  readonly parentId?: string;
  /** `usr_…` or `gst_…` */
  readonly authorId?: string;
  /** Their name. */
  readonly by?: string;
  readonly excerpt?: string;
  /** When it first could be read, RFC 3339. */
  readonly visibleAt: string;
}

const longestExcerpt = 280;

export function knownComment(comment: Omit<PublicComment, 'editedAt'>): KnownComment {
  const { id, version, status, articleId, parentId, author, body } = comment;
  return {
    id,
    version,
    status,
    articleId,
    ...(parentId !== undefined && { parentId }),
    ...(author && { authorId: author.id, by: author.name }),
    ...(body !== undefined && { excerpt: excerptOf(body) }),
    visibleAt: comment.firstVisibleAt ?? comment.createdAt,
  };
}

/** The beginning of a text, whole characters, on one line. */
export function excerptOf(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return letters.length <= longestExcerpt ? letters.join('') : `${letters.slice(0, longestExcerpt - 1).join('')}…`;
}

export const removedComment = ({ id, version, articleId, parentId, createdAt }: DataOf<typeof commentRemoved>): KnownComment => ({
  id,
  version,
  status: 'removed',
  articleId,
  ...(parentId !== undefined && { parentId }),
  visibleAt: createdAt,
});
