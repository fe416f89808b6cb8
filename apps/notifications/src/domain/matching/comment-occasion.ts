import { articleFacts } from './article-facts.js';
import type { KnownArticle } from './known-article.js';
import type { KnownComment } from './known-comment.js';
import { isNews, type Occasion, startedOccasion } from './occasion.js';
import { commentVisibleId } from './occasion-ids.js';
import { commentTopicKeys } from './topic-keys.js';

/** That a comment can be read; nothing while it cannot, and nothing a day after it first could. */
export function commentVisible(
  comment: KnownComment,
  article: KnownArticle,
  { eventId, now }: { readonly eventId: string; readonly now: Date },
): Occasion | undefined {
  const at = new Date(comment.visibleAt);
  if (!isReadable(comment) || !isNews(at, now)) return undefined;
  return startedOccasion(
    {
      id: commentVisibleId(comment.id),
      kind: 'comment-visible',
      category: 'replies',
      subject: comment.id,
      eventId,
      at,
      topicKeys: commentTopicKeys(comment.articleId, comment.parentId),
      content: { ...articleFacts(article), ...commentFacts(comment), path: `${article.path}#comment-${comment.id}` },
    },
    now,
  );
}

/** What is told of a comment, besides the article under which it stands; whoever wrote it (`authorId`) is never told of it. */
export const commentFacts = ({ id, version, parentId, authorId, by, excerpt }: KnownComment): Record<string, unknown> => ({
  commentId: id,
  version,
  ...(parentId !== undefined && { parentId }),
  authorId,
  by,
  excerpt,
});

export const isReadable = ({ status, authorId, excerpt }: KnownComment): boolean =>
  status === 'visible' && authorId !== undefined && excerpt !== undefined;
