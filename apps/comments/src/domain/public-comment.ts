import type { PublicComment } from '#contracts';
import { type Comment, isPublic } from './comment.js';
import { renderComment } from './writing/comment-text.js';

/**
 * A comment as everybody may have it: with its author and its text only while every reader may see them. `render` makes HTML of the text, for those
 * who have it made already.
 */
export function publicComment(comment: Comment, render = renderComment): PublicComment {
  const { id, version, articleId, parentId, parentAuthorId, author, text, status, featured, pinned, createdAt, editedAt, firstVisibleAt } =
    comment;
  return {
    id,
    version,
    articleId,
    ...(parentId !== undefined && { parentId }),
    // A shadowed comment looks to all others like one that nobody has decided about.
    status: comment.shadowed && status === 'visible' ? 'held' : status,
    ...(isPublic(comment) && {
      author,
      body: text,
      bodyHtml: render(text),
      ...(parentAuthorId !== undefined && { parentAuthorId }),
    }),
    featured,
    pinned,
    createdAt: createdAt.toISOString(),
    ...(editedAt && { editedAt: editedAt.toISOString() }),
    ...(firstVisibleAt && { firstVisibleAt: firstVisibleAt.toISOString() }),
  };
}
