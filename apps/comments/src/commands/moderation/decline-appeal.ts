import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { type Commenter, declineAppeal } from '../../domain/commenter.js';
import { CommentersStore } from '../../store/commenters.store.js';
import { DecisionsStore } from '../../store/decisions.store.js';

export interface DeclineAppealInput {
  readonly personId: string;
  readonly version: number;
  readonly moderator: string;
  readonly reason: string;
}

/** A moderator has read what a person says against their ban or suspension, and it stays. */
@Injectable()
export class DeclineAppeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly commenters: CommentersStore,
    private readonly decisions: DecisionsStore,
  ) {}

  execute({ personId, version, moderator, reason }: DeclineAppealInput): Promise<Commenter> {
    return this.transaction.run(async () => {
      const now = new Date();
      const before = await this.commenters.getAt(personId, version);
      const after = declineAppeal(before, reason, now);
      await this.commenters.put(after);
      const line = { personId, before: before.standing, after: after.standing, reason };
      await this.decisions.append({ at: now, moderator, action: 'decline-appeal', ...line });
      return after;
    });
  }
}
