import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PollingWorker } from '#persistence';
import { ShipTemplates } from '../templates/ship-templates.js';
import { ClaimBatch } from './claim-batch.js';
import { type Batch, SendBatch } from './send-batch.js';

const pollMs = 1_000;

/**
 * The sender, in every process of the service.
 *
 * Guarantee: what is due is sent, by one process at a time, and marked with what became of it. States of a message: open → waiting → claimed → sent, failed,
 * cancelled, suppressed or parked; or back to waiting for another try. Crash after the claim: nothing was sent, and it is claimed anew when the claim runs
 * out. Crash after the send, or before the mark: the mail server has it and nobody here knows, so it goes out once more, under the same `Message-ID`; that
 * is the one window in which a mail is doubled, and as many as are under way at once can be in it. Crash after the mark: it is sent, once.
 */
@Injectable()
export class SendDueRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker = new PollingWorker({ name: 'mail', gatherMs: 0, pollMs, work: () => this.#work() });
  #isStopping = false;
  #hasTemplates = false;

  constructor(
    private readonly claim: ClaimBatch,
    private readonly send: SendBatch,
    private readonly ship: ShipTemplates,
  ) {}

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.#isStopping = true;
    this.send.stop();
    await this.#worker.stop();
  }

  async #work(): Promise<boolean> {
    if (!this.#hasTemplates) await this.ship.execute();
    this.#hasTemplates = true;
    // While one batch ends, the next is claimed and looked up.
    let before = Promise.resolve();
    try {
      for (let batch = await this.#claim(); batch; batch = await this.#claim()) {
        const sending = this.send.execute(batch);
        await before;
        before = sending;
      }
    } finally {
      await before;
    }
    return false;
  }

  async #claim(): Promise<Batch | undefined> {
    return this.#isStopping ? undefined : this.claim.execute();
  }
}
