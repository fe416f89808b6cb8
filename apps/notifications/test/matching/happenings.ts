import type { PublicArticle, PublicComment } from '#contracts';
import { publishedArticle } from '#testing';

export const now = (): string => new Date().toISOString();

/** An article of this moment, of which subscribers are told. */
export const fresh = (over: Partial<PublicArticle> = {}): PublicArticle =>
  publishedArticle({ firstPublishedAt: now(), publishedAt: now(), notify: 'subscribers', ...over });

export const firstOf = ({ id }: Pick<PublicArticle, 'id'>): string => `article:${id}:first`;

let comments = 0;

/** An answer to `cmt_mine` that can be read from this moment on. */
export const comment = (article: Pick<PublicArticle, 'id'>, over: Partial<PublicComment> = {}): PublicComment => ({
  id: `cmt_${(comments += 1)}`,
  version: 1,
  articleId: article.id,
  parentId: 'cmt_mine',
  status: 'visible',
  author: { id: 'usr_other', name: 'Bo' },
  body: 'Well said',
  featured: false,
  pinned: false,
  createdAt: now(),
  firstVisibleAt: now(),
  ...over,
});

export const visibleOf = ({ id }: Pick<PublicComment, 'id'>): string => `comment:${id}:visible`;
