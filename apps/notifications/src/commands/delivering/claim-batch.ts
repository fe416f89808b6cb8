import { Injectable } from '@nestjs/common';
import { MailRules } from '../../domain/delivering/mail-rules.js';
import { DueDeliveriesStore } from '../../store/due-deliveries.store.js';
import { MailServer } from './mail-server.js';
import { NamedPoints } from './named-points.js';
import type { Batch } from './send-batch.js';

/** What is due, for this process to send; nothing while there is nobody to hand it to. */
@Injectable()
export class ClaimBatch {
  constructor(
    private readonly deliveries: DueDeliveriesStore,
    private readonly server: MailServer,
    private readonly rules: MailRules,
    private readonly points: NamedPoints,
  ) {}

  async execute(): Promise<Batch | undefined> {
    await this.deliveries.closeGatherings();
    if (!(await this.server.isThere())) return undefined;
    const { batchSize, claimMs } = this.rules;
    const claimedAt = performance.now();
    const deliveries = await this.deliveries.claim(batchSize, claimMs);
    if (deliveries.length === 0) return undefined;
    this.points.reach('after-claim');
    return { deliveries, mayBeginUntil: claimedAt + claimMs / 2 };
  }
}
