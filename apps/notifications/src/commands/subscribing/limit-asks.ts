import { Injectable } from '@nestjs/common';
import { askLimits } from '../../domain/subscribing/asking-rules.js';
import { TooManyAsksError } from '../../domain/subscribing/errors.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { AskCountsStore } from '../../store/ask-counts.store.js';

/** Counts who asks for mail, and for whom, in the transaction of the ask: of two at once the second counts the first. */
@Injectable()
export class LimitAsks {
  constructor(
    private readonly counts: AskCountsStore,
    private readonly hashes: AddressHashes,
  ) {}

  /** Refuses what comes from a network that asks for too much, whoever it is for. */
  async from(network: string, now: Date): Promise<void> {
    for (const { lengthMs, most } of askLimits.network) {
      const { asks, until } = await this.counts.add(`network:${this.hashes.ofNetwork(network)}`, lengthMs, now);
      if (asks > most) throw new TooManyAsksError(Math.ceil((until.getTime() - now.getTime()) / 1_000));
    }
  }

  /** Whether an address has been written to as often as is good for it. Whoever asks does not learn it: it may not have been them. */
  async isTooMuchFor(addressHash: string, now: Date): Promise<boolean> {
    let isTooMuch = false;
    for (const { lengthMs, most } of askLimits.address) {
      const { asks } = await this.counts.add(`address:${addressHash}`, lengthMs, now);
      isTooMuch ||= asks > most;
    }
    return isTooMuch;
  }

  /** Its owner has said yes: they ask for themselves. */
  clear(addressHash: string): Promise<void> {
    return this.counts.clear(`address:${addressHash}`);
  }
}
