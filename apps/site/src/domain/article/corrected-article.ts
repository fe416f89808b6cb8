import type { PublicArticle } from '#contracts';

/** What the log of corrections says of an article. */
export type CorrectedArticle = Pick<PublicArticle, 'id' | 'headline' | 'path' | 'locale' | 'corrections'>;
