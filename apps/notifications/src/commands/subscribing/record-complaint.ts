import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SentMessagesStore } from '../../store/sent-messages.store.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SuppressAddress } from './suppress-address.js';

export interface Complaint {
  readonly address?: string | undefined;
  /** Of the message that was complained about. */
  readonly messageId?: string | undefined;
  readonly at: Date;
}

/** Somebody has told their provider that our mail is not wanted: nothing more goes there. */
@Injectable()
export class RecordComplaint {
  constructor(
    private readonly transaction: Transaction,
    private readonly hashes: AddressHashes,
    private readonly messages: SentMessagesStore,
    private readonly subscribers: SubscribersStore,
    private readonly suppressAddress: SuppressAddress,
  ) {}

  /** Answers whether anybody is known by it. */
  execute({ address, messageId, at }: Complaint): Promise<boolean> {
    return this.transaction.run(async () => {
      const addressHash = address === undefined ? await this.#sentTo(messageId ?? '') : this.hashes.of(normalisedAddress(address));
      if (addressHash === undefined) return false;
      // Whatever clock it was written down by.
      const now = new Date();
      await this.suppressAddress.execute({ addressHash, reason: 'complaint', at: at < now ? at : now });
      return true;
    });
  }

  async #sentTo(messageId: string): Promise<string | undefined> {
    const subscriberId = await this.messages.receiverOf(messageId);
    return subscriberId === undefined ? undefined : (await this.subscribers.find(subscriberId))?.addressHash;
  }
}
