import type { SponsorshipConfig } from './config.js';
import { SponsorshipKeys } from './signing/sponsorship-keys.js';

/** Good for development only: whoever reads this could make up impressions. */
const developmentKey = 'impressions of a paper in development';

export function signingKeysOf({ nodeEnv, signingKey, previousSigningKey }: SponsorshipConfig): SponsorshipKeys {
  if (nodeEnv === 'production' && signingKey === undefined) throw new MissingSigningKeyError();
  return new SponsorshipKeys(signingKey ?? developmentKey, ...(previousSigningKey === undefined ? [] : [previousSigningKey]));
}

/** A boot in production without the key by which impressions and clicks are known to be ours. */
class MissingSigningKeyError extends Error {
  constructor() {
    super(
      'SIGNING_KEY is missing. Expected a random secret of at least 32 characters, by which impressions and clicks are known to be ours',
    );
  }
}
