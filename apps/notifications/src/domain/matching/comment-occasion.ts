import type { PublicComment } from '#contracts';
import type { ArticleFacts } from './article-facts.js';
import { isNews, type Occasion, startedOccasion } from './occasion.js';
import { commentVisibleId } from './occasion-ids.js';
import { commentTopicKeys } from './topic-keys.js';

/** What is told of a comment, besides the article under which it stands. */
export interface CommentFacts {
  readonly commentId: string;
  readonly parentId?: string;
  /** `usr_…` or `gst_…`: never told of it. */
  readonly authorId: string;
  readonly authorName: string;
  readonly excerpt: string;
}

const longestExcerpt = 280;

/** That a comment can be read; nothing while it cannot, and nothing a day after it first could. `article` is absent where nothing is known of it yet. */
export function commentVisible(
  comment: Omit<PublicComment, 'editedAt'>,
  article: ArticleFacts | undefined,
  { eventId, now }: { readonly eventId: string; readonly now: Date },
): Occasion | undefined {
  const { author, body } = comment;
  const at = new Date(comment.firstVisibleAt ?? comment.createdAt);
  if (comment.status !== 'visible' || !author || body === undefined || !isNews(at, now)) return undefined;
  const facts: CommentFacts = {
    commentId: comment.id,
    ...(comment.parentId !== undefined && { parentId: comment.parentId }),
    authorId: author.id,
    authorName: author.name,
    excerpt: excerptOf(body),
  };
  return startedOccasion(
    {
      id: commentVisibleId(comment.id),
      kind: 'comment-visible',
      category: 'replies',
      subject: comment.id,
      eventId,
      at,
      topicKeys: commentTopicKeys(comment.articleId, comment.parentId),
      content: { ...article, articleId: comment.articleId, ...facts },
    },
    now,
  );
}

/** The beginning of a text, whole characters, on one line. */
export function excerptOf(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return letters.length <= longestExcerpt ? letters.join('') : `${letters.slice(0, longestExcerpt - 1).join('')}…`;
}
