import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { ArticleCopiesStore } from '../../store/article-copies.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { WithdrawOccasion } from './withdraw-occasion.js';

/** An article cannot be read any more: whoever has not been told of it is not. */
@Injectable()
export class WithdrawArticle {
  constructor(
    private readonly articles: ArticleCopiesStore,
    private readonly occasions: OccasionsStore,
    private readonly withdrawOccasion: WithdrawOccasion,
  ) {}

  async execute({ id, version }: { readonly id: string; readonly version: number }, publish: Publish): Promise<void> {
    const { state } = await this.articles.newest({ _id: id, version });
    // It is back already; this is a late event.
    if (state) return;
    for (const occasion of await this.occasions.ofSubject(id)) await this.withdrawOccasion.execute(occasion, 'unpublished', publish);
  }
}
