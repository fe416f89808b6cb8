import { Injectable } from '@nestjs/common';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SubscribersStore } from '../../store/subscribers.store.js';

/** Which address somebody has confirmed to be theirs. */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly hashes: AddressHashes,
  ) {}

  /** Whether mail to this address, or to whichever they have where none is named, needs no confirmation. */
  async is(personId: string, address: string | undefined): Promise<boolean> {
    const subscriber = await this.subscribers.findByPerson(personId);
    if (!subscriber?.addressHash || !subscriber.addressConfirmedAt) return false;
    return address === undefined || this.hashes.of(normalisedAddress(address)) === subscriber.addressHash;
  }
}
