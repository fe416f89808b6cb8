import { articleUnpublished, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { WithdrawArticle } from '../commands/matching/withdraw-article.js';

/** What is not sent yet of an article that cannot be read any more is not sent. */
@Consumer()
export class WithdrawArticleOnArticleUnpublished {
  constructor(private readonly withdrawArticle: WithdrawArticle) {}

  @Effect(articleUnpublished)
  async handle({ data }: Received<typeof articleUnpublished>, publish: Publish): Promise<void> {
    await this.withdrawArticle.execute(data, publish);
  }
}
