import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import type { KnownComment } from '../../domain/matching/known-comment.js';
import { commentVisibleId } from '../../domain/matching/occasion-ids.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { WithdrawOccasion } from './withdraw-occasion.js';

/** A comment cannot be read any more: whoever has not been told of it is not, and what it said is not kept. */
@Injectable()
export class WithdrawComment {
  constructor(
    private readonly occasions: OccasionsStore,
    private readonly withdrawOccasion: WithdrawOccasion,
  ) {}

  async execute({ id, articleId, version }: KnownComment, publish: Publish): Promise<void> {
    const occasion = await this.occasions.find(commentVisibleId(id));
    if (occasion) await this.withdrawOccasion.execute(occasion, 'unpublished', publish, { commentId: id, articleId, version });
  }
}
