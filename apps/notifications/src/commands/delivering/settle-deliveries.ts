import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { Gatherer, isDatabaseAway } from '#persistence';
import { createLogger } from '#telemetry';
import { announceOutcome } from '../../domain/delivering/announce-outcome.js';
import { type Settlement, SettledDeliveriesStore } from '../../store/settled-deliveries.store.js';
import { SuppressAddress } from '../subscribing/suppress-address.js';
import { NamedPoints } from './named-points.js';

/** Of one that goes to an address that may turn out not to exist. */
export type AddressedSettlement = Settlement & { readonly addressHash?: string };

/** What could not be marked says why. */
type Marked = { readonly error?: unknown };

const mostFailures = 5;
/** Each transaction costs the same, with few mails or many; and as long as this a mail more may be sent and not marked. */
const gatherMs = 25;
const log = createLogger('mail');

/**
 * Marks what became of messages, many in one transaction, with what is told of it.
 *
 * Guarantee: `notification.sent` is told once, with the row that says so; a row that somebody else has claimed meanwhile is left to them. While the database is
 * away it is tried again for as long as this process lives: a mail that was sent and is not marked is sent again, under the same `Message-ID`, when its claim
 * has run out. A crash before the commit leaves exactly that.
 */
@Injectable()
export class SettleDeliveries {
  readonly #gatherer = new Gatherer<AddressedSettlement, Marked>({
    gatherMs,
    gathersAnew: true,
    batchSize: 250,
    capacity: 10_000,
    work: settlements => this.#settle(settlements),
  });

  constructor(
    private readonly transaction: Transaction,
    private readonly deliveries: SettledDeliveriesStore,
    private readonly suppressAddress: SuppressAddress,
    private readonly points: NamedPoints,
  ) {}

  /** Never throws. */
  async execute(settlement: AddressedSettlement): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        const { error } = await this.#gatherer.add(settlement);
        if (error === undefined) return;
        throw error;
      } catch (error) {
        if (!isDatabaseAway(error) && failures >= mostFailures)
          return log.error({ delivery: settlement.delivery.id, error }, 'what became of a mail could not be marked; it may be sent again');
        await pause(Math.min(100 * 2 ** failures, 5_000));
      }
    }
  }

  /** What cannot be marked fails alone: it is found by halves, and all others are marked. */
  async #settle(settlements: readonly AddressedSettlement[]): Promise<Marked[]> {
    try {
      await this.#mark(settlements);
      return settlements.map(() => ({}));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (settlements.length === 1) return [{ error }];
      const middle = Math.ceil(settlements.length / 2);
      return [...(await this.#settle(settlements.slice(0, middle))), ...(await this.#settle(settlements.slice(middle)))];
    }
  }

  async #mark(settlements: readonly AddressedSettlement[]): Promise<void> {
    if (settlements.some(({ outcome }) => outcome.do === 'sent')) this.points.reach('before-mark');
    await this.transaction.run(async publish => {
      const now = new Date();
      const held = await this.deliveries.held(settlements);
      await this.deliveries.settle(held);
      for (const { outcome, addressHash } of held) {
        if (outcome.do === 'give-up' && outcome.bounce && addressHash !== undefined)
          await this.suppressAddress.execute({ addressHash, reason: outcome.bounce, at: now });
      }
      publish(held.flatMap(({ delivery, outcome }) => announceOutcome(delivery, outcome, now)));
    });
  }
}
