import { Injectable } from '@nestjs/common';
import { SponsorshipKeys } from './sponsorship-keys.js';

/** One sponsor in a strip. */
export interface StripPlace {
  readonly stripId: string;
  /** Within the strip. */
  readonly entryId: string;
  readonly sponsorId: string;
}

/** The links of strips. They are the same for everybody for as long as the entry stands, so that a page can be kept; none of them expires. */
@Injectable()
export class SignedStripLinks {
  constructor(private readonly keys: SponsorshipKeys) {}

  /** Within this service: what `strip.updated` says as `clickPath`. */
  pathOf({ stripId, entryId, sponsorId }: StripPlace): string {
    const text = [stripId, sponsorId, entryId].join('.');
    if (!wellFormed.test(text)) throw new TypeError(`"${text}" cannot be the place of a sponsor in a strip`);
    return `/strip-clicks/${this.keys.sign('strip-click', text)}`;
  }

  read(token: string): StripPlace | undefined {
    const [stripId, sponsorId, entryId] = this.keys.open('strip-click', token)?.split('.') ?? [];
    return stripId && sponsorId && entryId ? { stripId, sponsorId, entryId } : undefined;
  }
}

const wellFormed = /^stp_[0-9a-z]+\.spn_[0-9a-z]+\.[\w-]{1,60}$/;
