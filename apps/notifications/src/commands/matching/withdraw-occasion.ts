import { Injectable } from '@nestjs/common';
import { fanOutCompleted } from '#contracts';
import type { Publish } from '#messaging';
import type { Occasion, WithdrawnBecause } from '../../domain/matching/occasion.js';
import { OccasionsStore } from '../../store/occasions.store.js';

/** Takes back that people are told of something, also where all of them have been found: nothing more of it is sent. */
@Injectable()
export class WithdrawOccasion {
  constructor(private readonly occasions: OccasionsStore) {}

  /** `content` takes the place of what was told, where that may not be kept. */
  async execute(
    occasion: Occasion,
    because: WithdrawnBecause,
    publish: Publish,
    content?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    if (occasion.state === 'cancelled') return;
    await this.occasions.withdraw(occasion.id, because, content);
    // That it was completed is said once.
    if (occasion.state === 'done') return;
    const { id, kind, matched, written, startedAt } = occasion;
    publish(
      fanOutCompleted({
        id,
        version: 1,
        kind,
        outcome: 'cancelled',
        matched,
        written,
        startedAt: startedAt.toISOString(),
        endedAt: new Date().toISOString(),
      }),
    );
  }
}
