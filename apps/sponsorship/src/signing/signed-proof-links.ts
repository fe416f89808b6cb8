import { Injectable } from '@nestjs/common';
import { SponsorshipKeys } from './sponsorship-keys.js';

/** What a link shows, and until when it does. */
export interface Proof {
  readonly creativeId: string;
  /** In this placement alone. */
  readonly placementId?: string | undefined;
  readonly expiresAt: Date;
}

/** Links by which a sponsor, who has no account, sees a creative in place. Whoever has one sees it, until it expires. */
@Injectable()
export class SignedProofLinks {
  constructor(private readonly keys: SponsorshipKeys) {}

  /** Within this service. */
  pathOf({ creativeId, placementId = '', expiresAt }: Proof): string {
    const text = [creativeId, placementId, expiresAt.getTime().toString(36)].join('.');
    if (!wellFormed.test(text)) throw new TypeError(`"${text}" cannot be what a proof shows`);
    return `/proofs/${this.keys.sign('proof', text)}`;
  }

  /** Also of a link that has expired. */
  read(token: string): Proof | undefined {
    const [creativeId, placementId, expires] = this.keys.open('proof', token)?.split('.') ?? [];
    if (!creativeId || expires === undefined) return undefined;
    return { creativeId, ...(placementId && { placementId }), expiresAt: new Date(Number.parseInt(expires, 36)) };
  }
}

const wellFormed = /^crv_[0-9a-z]+\.(?:plc_[0-9a-z]+)?\.[0-9a-z]+$/;
