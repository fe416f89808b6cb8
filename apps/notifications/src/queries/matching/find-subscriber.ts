import { Injectable } from '@nestjs/common';
import { SubscriberUnknownError } from '../../domain/matching/errors.js';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SubscribersStore } from '../../store/subscribers.store.js';

/** By which staff know somebody. */
export interface KnownAs {
  readonly subscriberId?: string | undefined;
  readonly address?: string | undefined;
  readonly personId?: string | undefined;
}

/** Who is meant, by whatever staff know of them. */
@Injectable()
export class FindSubscriber {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly hashes: AddressHashes,
  ) {}

  async execute({ subscriberId, address, personId }: KnownAs): Promise<Subscriber> {
    const found =
      subscriberId === undefined
        ? address === undefined
          ? await this.subscribers.findByPerson(personId ?? '')
          : await this.subscribers.findByAddress(this.hashes.of(normalisedAddress(address)))
        : await this.subscribers.find(subscriberId);
    if (!found) throw new SubscriberUnknownError();
    return found;
  }
}
