import { articlePublished, type Received } from '#contracts';
import { Consumer, Effect } from '#messaging';
import { TellOfArticle } from '../commands/matching/tell-of-article.js';
import { knownArticle } from '../domain/matching/known-article.js';

/** Whoever follows what an article belongs to is told that it can be read; published again it is not told again. */
@Consumer()
export class TellOfArticleOnArticlePublished {
  constructor(private readonly tellOfArticle: TellOfArticle) {}

  @Effect(articlePublished)
  async handle({ id, data }: Received<typeof articlePublished>): Promise<void> {
    await this.tellOfArticle.execute({ article: knownArticle(data), eventId: id, isPublication: true });
  }
}
