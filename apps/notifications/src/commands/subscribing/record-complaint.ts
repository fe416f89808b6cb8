import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { Transaction } from '#messaging';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SentMessagesStore } from '../../store/sent-messages.store.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';
import { SuppressAddress } from './suppress-address.js';

export interface Complaint {
  readonly address?: string | undefined;
  /** Of the message that was complained about. */
  readonly messageId?: string | undefined;
  readonly at: Date;
}

interface Person {
  readonly id: string;
}

/** Somebody has told their provider that our mail is not wanted: nothing more goes there. */
@Injectable()
export class RecordComplaint {
  constructor(
    private readonly transaction: Transaction,
    private readonly hashes: AddressHashes,
    private readonly messages: SentMessagesStore,
    private readonly subscribers: SubscribersStore,
    private readonly suppressions: SuppressionsStore,
    private readonly suppressAddress: SuppressAddress,
    private readonly audit: AuditStore,
  ) {}

  /** Answers whether there is an address that it is about. */
  execute({ address, messageId, at }: Complaint, person: Person): Promise<boolean> {
    return this.transaction.run(async () => {
      const addressHash = address === undefined ? await this.#sentTo(messageId ?? '') : this.hashes.of(normalisedAddress(address));
      if (addressHash === undefined) return false;
      // Whatever clock it was written down by.
      const now = new Date();
      await this.suppressAddress.execute({ addressHash, reason: 'complaint', at: at < now ? at : now });
      await this.#note(addressHash, person);
      return true;
    });
  }

  async #note(aggregateId: string, { id: actor }: Person): Promise<void> {
    const { reason, version } = (await this.suppressions.find(aggregateId)) ?? { reason: 'complaint', version: 1 };
    const [action, aggregate] = ['record-complaint', 'suppression'];
    await this.audit.append({ at: new Date(), actor, action, aggregate, aggregateId, version, before: {}, after: { reason } });
  }

  async #sentTo(messageId: string): Promise<string | undefined> {
    const subscriberId = await this.messages.receiverOf(messageId);
    return subscriberId === undefined ? undefined : (await this.subscribers.find(subscriberId))?.addressHash;
  }
}
