import { articleDeleted, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { WithdrawArticle } from '../commands/matching/withdraw-article.js';

/** What is not sent yet of an article that is gone is not sent. */
@Consumer()
export class WithdrawArticleOnArticleDeleted {
  constructor(private readonly withdrawArticle: WithdrawArticle) {}

  @Effect(articleDeleted)
  async handle({ data }: Received<typeof articleDeleted>, publish: Publish): Promise<void> {
    await this.withdrawArticle.execute(data, publish);
  }
}
