import { Injectable } from '@nestjs/common';
import { Conditions } from '../../domain/matching/conditions.js';
import { decide, type PersonDecision } from '../../domain/policy/decide.js';
import { type AskedOccasion, FindOccasion, type FoundOccasion } from './find-occasion.js';
import { CandidatesStore } from '../../store/candidates.store.js';
import { FindSubscriber, type KnownAs } from './find-subscriber.js';
import { ReadTold, type WrittenNotification } from './read-told.js';

export interface PersonExplanation {
  readonly subscriberId: string;
  readonly occasionId: string;
  readonly state: FoundOccasion['state'];
  readonly decision: PersonDecision;
  readonly written?: WrittenNotification;
}

/**
 * Why somebody is told of something, or is not: by the decision that the fan-out takes, with each rule that it looks at, as it would be taken now, or
 * was when they were told. It can be asked before the fan-out comes to them, and of what nobody is told of.
 */
@Injectable()
export class ExplainPerson {
  constructor(
    private readonly findSubscriber: FindSubscriber,
    private readonly findOccasion: FindOccasion,
    private readonly candidates: CandidatesStore,
    private readonly readTold: ReadTold,
  ) {}

  async execute(who: KnownAs, what: AskedOccasion): Promise<PersonExplanation> {
    const subscriber = await this.findSubscriber.execute(who);
    const { about, occasion, state } = await this.findOccasion.execute(what);
    const written = await this.readTold.execute(about.id, subscriber);
    const candidate = await this.candidates.one(subscriber, about);
    const at = written?.notification.createdAt ?? occasion?.endedAt ?? new Date();
    return {
      subscriberId: subscriber.id,
      occasionId: about.id,
      state,
      decision: decide(about, candidate, new Conditions(about.content), at),
      ...(written && { written }),
    };
  }
}
