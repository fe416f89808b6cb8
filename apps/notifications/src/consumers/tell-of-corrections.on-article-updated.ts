import { articleUpdated, type Received } from '#contracts';
import { Consumer, Effect } from '#messaging';
import { TellOfArticle } from '../commands/matching/tell-of-article.js';
import { knownArticle } from '../domain/matching/known-article.js';

/** Whoever was told of an article is told of its corrections, and nobody of anything else that is changed in it. */
@Consumer()
export class TellOfCorrectionsOnArticleUpdated {
  constructor(private readonly tellOfArticle: TellOfArticle) {}

  @Effect(articleUpdated)
  async handle({ id, data }: Received<typeof articleUpdated>): Promise<void> {
    await this.tellOfArticle.execute({ article: knownArticle(data), eventId: id, isPublication: false });
  }
}
