import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PollingWorker } from '#persistence';
import { CountingRules } from '../../domain/counting/counting-rules.js';
import { LookAtDeliveries } from './look-at-deliveries.js';

/** The look comes again and again, in every process of the service; two at once do no harm. */
@Injectable()
export class DeliveriesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: PollingWorker;

  constructor(look: LookAtDeliveries, { deliveryCheckSeconds }: CountingRules) {
    this.#worker = new PollingWorker({
      name: 'deliveries',
      gatherMs: 0,
      pollMs: deliveryCheckSeconds * 1_000,
      work: async () => {
        await look.execute();
        return false;
      },
    });
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }
}
