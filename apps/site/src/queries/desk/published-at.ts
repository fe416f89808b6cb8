import { Injectable } from '@nestjs/common';
import { ArticleAt } from './article-at.js';

/** Which article readers find at an address of the paper. */
@Injectable()
export class PublishedAt {
  constructor(private readonly articles: ArticleAt) {}

  /** Its id. */
  async execute(address: string): Promise<string | undefined> {
    const found = await this.articles.execute(address);
    return found?.isGone === false ? found.id : undefined;
  }
}
