import type { PublicArticle } from '#contracts';
import type { ArticleFacts } from './thread.js';

/** Of an article as its event has it. Its own section counts before the ones above. */
export function articleFacts({ version, headline, path, sections, firstPublishedAt, commentPolicy }: PublicArticle): ArticleFacts {
  const { enabled, closeAfterDays, moderation, guestsAllowed = true } = commentPolicy;
  return {
    version,
    state: 'published',
    title: headline,
    path,
    sectionIds: sections.slice(0, 1).flatMap(({ id, ancestorIds }) => [id, ...ancestorIds.toReversed()]),
    firstPublishedAt: new Date(firstPublishedAt),
    comments: { enabled, moderation, guestsAllowed, ...(closeAfterDays !== undefined && { closeAfterDays }) },
  };
}
