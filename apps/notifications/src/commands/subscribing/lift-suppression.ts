import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { Transaction } from '#messaging';
import { VersionConflictError } from '#persistence';
import { announceSuppression } from '../../domain/subscribing/announce-suppression.js';
import { NotSuppressedError, SuppressionStaysError } from '../../domain/subscribing/errors.js';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import { holds, lift, mayBeLifted, type Suppression } from '../../domain/subscribing/suppression.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';

export interface LiftRequest {
  readonly address: string;
  /** Of the suppression, as it was seen. */
  readonly version: number;
  readonly why: string;
  readonly person: { readonly id: string };
}

/**
 * Somebody of the paper lifts what stands against an address: a mailbox that is there again, a complaint that its owner takes back. What had ended by it
 * stays ended; its owner asks for it anew, and is asked by mail.
 */
@Injectable()
export class LiftSuppression {
  constructor(
    private readonly transaction: Transaction,
    private readonly hashes: AddressHashes,
    private readonly suppressions: SuppressionsStore,
    private readonly audit: AuditStore,
  ) {}

  execute(request: LiftRequest): Promise<Suppression> {
    return this.transaction.run(async publish => {
      const now = new Date();
      const known = await this.suppressions.find(this.hashes.of(normalisedAddress(request.address)));
      if (!known || !holds(known, now)) throw new NotSuppressedError();
      if (known.version !== request.version) throw new VersionConflictError('suppression', known.version);
      if (!mayBeLifted(known)) throw new SuppressionStaysError(known.reason);
      const lifted = lift(known, now);
      await this.suppressions.put(lifted);
      publish(announceSuppression(lifted));
      await this.#note(lifted, request);
      return lifted;
    });
  }

  #note({ addressHash: aggregateId, version, reason, until }: Suppression, { why, person }: LiftRequest): Promise<void> {
    const [before, after] = [{ reason }, { reason, until }];
    return this.audit.append({
      at: new Date(),
      actor: person.id,
      action: 'lift',
      aggregate: 'suppression',
      aggregateId,
      version,
      why,
      before,
      after,
    });
  }
}
