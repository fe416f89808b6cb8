/** Why an article can no longer be read. */
export type ArticleGone = 'unpublished' | 'killed' | 'expired' | 'deleted';

/** Why a page is gone: its article's reason, or that a section, an author or an issue is no longer there. */
export type GoneReason = ArticleGone | 'page';
