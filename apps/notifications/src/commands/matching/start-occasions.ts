import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Occasion } from '../../domain/matching/occasion.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { FanOutRunner } from './fan-out.runner.js';

/** Begins to tell of what has happened; of what is told already, or was, nothing. */
@Injectable()
export class StartOccasions {
  constructor(
    private readonly transaction: Transaction,
    private readonly occasions: OccasionsStore,
    private readonly runner: FanOutRunner,
  ) {}

  async execute(happened: readonly Occasion[]): Promise<void> {
    const known = await this.occasions.getMany(happened.map(({ id }) => id));
    for (const occasion of happened) if (!known.has(occasion.id)) await this.occasions.insert(occasion);
    this.transaction.afterCommit(() => this.runner.nudge());
  }
}
