import { articleFacts } from './article-facts.js';
import type { KnownArticle } from './known-article.js';
import { isNews, type Occasion, startedOccasion } from './occasion.js';
import { correctionId, firstPublicationId } from './occasion-ids.js';
import { articleTopicKeys } from './topic-keys.js';

/** What is known when an event of an article comes. */
export interface ArticleNews {
  readonly article: KnownArticle;
  readonly eventId: string;
  readonly now: Date;
}

/** That an article can be read for the first time; nothing where it was imported, is old, or is to be told to nobody. */
export function firstPublication({ article, eventId, now }: ArticleNews): Occasion | undefined {
  const at = new Date(article.firstPublishedAt);
  if (article.imported === true || article.notify === 'none' || !isNews(at, now)) return undefined;
  return startedOccasion(
    {
      id: firstPublicationId(article.id),
      kind: 'article-first',
      category: 'news',
      subject: article.id,
      eventId,
      at,
      topicKeys: articleTopicKeys(article),
      content: { ...articleFacts(article) },
    },
    now,
  );
}

/**
 * The corrections that came after an article was told of, for those who were told: also for who has found it under a section that it is in no more.
 * What stood in it when it was published was read with it, and one that replaces an older one is another.
 */
export function corrections({ article, eventId, now }: ArticleNews, first: Pick<Occasion, 'id' | 'topicKeys'>): Occasion[] {
  if (article.imported === true || article.notify === 'none') return [];
  return article.corrections
    .filter(({ at }) => at > article.firstPublishedAt && isNews(new Date(at), now))
    .map(({ id, kind, text, at }) =>
      startedOccasion(
        {
          id: correctionId(article.id, id),
          kind: 'article-correction',
          category: 'news',
          subject: article.id,
          eventId,
          at: new Date(at),
          topicKeys: first.topicKeys,
          toldOf: first.id,
          content: { ...articleFacts(article), correction: { kind, text } },
        },
        now,
      ),
    );
}
