import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { type Publish, Transaction } from '#messaging';
import { Schedule } from '#scheduling';
import { FanOutStateError, OccasionNotFoundError } from '../../domain/matching/errors.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { bringBack } from './bring-back-messages.js';
import { WithdrawOccasion } from './withdraw-occasion.js';

export type Steering = 'pause' | 'resume' | 'cancel';

export interface SteerFanOutInput {
  readonly id: string;
  readonly how: Steering;
  readonly why?: string | undefined;
  readonly person: { readonly id: string };
}

/** Holds a fan-out, lets it go on where it was, or takes it back: then what is not sent yet is not sent, also where everybody has been found. */
@Injectable()
export class SteerFanOut {
  constructor(
    private readonly transaction: Transaction,
    private readonly occasions: OccasionsStore,
    private readonly withdrawOccasion: WithdrawOccasion,
    private readonly audit: AuditStore,
    private readonly schedule: Schedule,
  ) {}

  execute(input: SteerFanOutInput): Promise<Occasion> {
    return this.transaction.run(async publish => {
      const before = await this.#get(input.id);
      if (!(await this.#steer(before, input.how, publish))) throw new FanOutStateError(input.id, before.state);
      const after = await this.#get(input.id);
      await this.#note(input, before, after);
      return after;
    });
  }

  async #steer(occasion: Occasion, how: Steering, publish: Publish): Promise<boolean> {
    switch (how) {
      case 'pause':
        return this.occasions.move(occasion.id, ['fanning-out'], 'paused');
      case 'resume':
        await this.schedule.plan({ kind: bringBack, key: occasion.id, dueAt: new Date() });
        return this.occasions.move(occasion.id, ['paused'], 'fanning-out');
      case 'cancel':
        await this.withdrawOccasion.execute(occasion, 'cancelled', publish);
        return occasion.state !== 'cancelled';
    }
  }

  async #get(id: string): Promise<Occasion> {
    const occasion = await this.occasions.find(id);
    if (!occasion) throw new OccasionNotFoundError(id);
    return occasion;
  }

  #note({ id, how, why, person }: SteerFanOutInput, before: Occasion, after: Occasion): Promise<void> {
    return this.audit.append({
      at: new Date(),
      actor: person.id,
      action: how,
      aggregate: 'fan-out',
      aggregateId: id,
      // A fan-out is one thing that happens; it has no versions.
      version: 1,
      ...(why !== undefined && { why }),
      before: { state: before.state },
      after: { state: after.state },
    });
  }
}
