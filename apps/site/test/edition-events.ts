import {
  articlePublished,
  articleUpdated,
  authorUpdated,
  frontPageUpdated,
  issuePublished,
  type OutgoingEvent,
  type PublicArticle,
  sectionUpdated,
} from '#contracts';
import { authors, frontPage, issue, sections, stories, videos } from './fixtures/edition.js';

/** Everything that the articles service would have said of the fixture edition. */
export const editionEvents: readonly OutgoingEvent[] = [
  ...sections.map(section => sectionUpdated(section)),
  ...authors.map(author => authorUpdated(author)),
  ...[...stories, ...videos].map(article => articlePublished(article)),
  frontPageUpdated(frontPage),
  issuePublished(issue),
];

/** The next state of an article, and the event that says it. */
export function changed(article: PublicArticle, change: Partial<PublicArticle>): [PublicArticle, OutgoingEvent] {
  const next = { ...article, ...change, version: article.version + 1 };
  return [next, articleUpdated(next)];
}
