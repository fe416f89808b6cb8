import { Injectable } from '@nestjs/common';
import { NotSuppressedError } from '../../domain/subscribing/errors.js';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import { holds, type Suppression } from '../../domain/subscribing/suppression.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';

/** What stands against mail to an address at this moment. */
@Injectable()
export class FindSuppression {
  constructor(
    private readonly hashes: AddressHashes,
    private readonly suppressions: SuppressionsStore,
  ) {}

  async execute(address: string): Promise<Suppression> {
    const known = await this.suppressions.find(this.hashes.of(normalisedAddress(address)));
    if (!known || !holds(known, new Date())) throw new NotSuppressedError();
    return known;
  }
}
