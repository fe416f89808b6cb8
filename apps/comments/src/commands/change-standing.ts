import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { changeStanding, type Commenter, type StandingChange } from '../domain/commenter.js';
import { CommentersStore } from '../store/commenters.store.js';
import { DecisionsStore } from '../store/decisions.store.js';

export interface ChangeStandingInput {
  readonly personId: string;
  readonly moderator: string;
  readonly change: Omit<StandingChange, 'noticeToken'>;
}

/** A moderator bans, suspends, trusts or forgives a person. Whoever is restricted is told so, except for a shadow ban. */
@Injectable()
export class ChangeStanding {
  constructor(
    private readonly transaction: Transaction,
    private readonly commenters: CommentersStore,
    private readonly decisions: DecisionsStore,
  ) {}

  execute({ personId, moderator, change }: ChangeStandingInput): Promise<Commenter> {
    return this.transaction.run(async publish => {
      const before = await this.commenters.get(personId);
      const isTold = change.standing === 'banned' || change.standing === 'suspended';
      const { commenter, events } = changeStanding(before, { ...change, ...(isTold && { noticeToken: randomBytes(20).toString('hex') }) });
      await this.commenters.put(commenter);
      publish(events);
      const line = {
        personId,
        before: before.standing,
        after: commenter.standing,
        ...(change.reason !== undefined && { reason: change.reason }),
      };
      await this.decisions.append({ at: new Date(), moderator, action: 'standing', ...line });
      return commenter;
    });
  }
}
