import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ForgottenPeople } from '#messaging';
import { changeStanding, type Commenter, type StandingChange } from '../../domain/commenter.js';
import { PersonErasedError } from '../../domain/errors.js';
import { CommentersStore } from '../../store/commenters.store.js';
import { DecisionsStore } from '../../store/decisions.store.js';
import { PeopleStore } from '../../store/people.store.js';
import { WriteAs } from '../writing/write-as.js';

export interface ChangeStandingInput {
  readonly personId: string;
  /** That the decision is based on; 0 of whom nothing was decided yet. */
  readonly version: number;
  readonly moderator: string;
  readonly change: Omit<StandingChange, 'noticeToken'>;
}

/** A moderator bans, suspends, trusts or forgives a person. Whoever is restricted is told so, except for a shadow ban. */
@Injectable()
export class ChangeStanding {
  constructor(
    private readonly writeAs: WriteAs,
    private readonly forgotten: ForgottenPeople,
    private readonly people: PeopleStore,
    private readonly commenters: CommentersStore,
    private readonly decisions: DecisionsStore,
  ) {}

  execute({ personId, version, moderator, change }: ChangeStandingInput): Promise<Commenter> {
    return this.writeAs.run(personId, async publish => {
      if (await this.forgotten.has(personId)) throw new PersonErasedError();
      await this.people.demand(personId);
      const now = new Date();
      const before = await this.commenters.getAt(personId, version);
      const isTold = change.standing === 'banned' || change.standing === 'suspended';
      const { commenter, events } = changeStanding(
        before,
        { ...change, ...(isTold && { noticeToken: randomBytes(20).toString('hex') }) },
        now,
      );
      await this.commenters.put(commenter);
      publish(events);
      const line = {
        personId,
        before: before.standing,
        after: commenter.standing,
        ...(change.reason !== undefined && { reason: change.reason }),
      };
      await this.decisions.append({ at: now, moderator, action: 'standing', ...line });
      return commenter;
    });
  }
}
