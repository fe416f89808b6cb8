import type { OnApplicationBootstrap } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import { DueWork, type DueWorkHandler, type PlannedWork, Schedule } from '#scheduling';
import { CountingRules } from '../../domain/counting/counting-rules.js';
import { LookAtDeliveries } from './look-at-deliveries.js';

const checkDeliveries = 'check-deliveries';
const key = 'all';

/** The look comes again and again, in one process at a time; which one, the schedule decides. */
@DueWork(checkDeliveries)
export class CheckDeliveries implements DueWorkHandler, OnApplicationBootstrap {
  constructor(
    private readonly look: LookAtDeliveries,
    private readonly schedule: Schedule,
    private readonly rules: CountingRules,
    private readonly transaction: Transaction,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transaction.run(async () => {
      if (!(await this.schedule.get(checkDeliveries, key))) await this.#plan(0);
    });
  }

  async handle(_work: PlannedWork, publish: Publish): Promise<void> {
    await this.look.execute(publish);
    await this.#plan(this.rules.deliveryCheckSeconds);
  }

  #plan(seconds: number): Promise<void> {
    return this.schedule.plan({ kind: checkDeliveries, key, dueAt: new Date(Date.now() + seconds * 1_000) });
  }
}
