import { SERVICE_CONFIG } from '#service';
import type { SponsorshipConfig } from './config.js';
import { signingKeysOf } from './signing-keys-of.js';
import { SignedDecisions } from './signing/signed-decisions.js';
import { SignedStripLinks } from './signing/signed-strip-links.js';
import { SigningKeys } from './signing/signing-keys.js';

const signing = [
  { provide: SigningKeys, useFactory: signingKeysOf, inject: [SERVICE_CONFIG] },
  {
    provide: SignedDecisions,
    useFactory: (keys: SigningKeys, config: SponsorshipConfig) => new SignedDecisions(keys, config),
    inject: [SigningKeys, SERVICE_CONFIG],
  },
  SignedStripLinks,
];

/** What was seen and followed, and what became of it, for the composition root. */
export const countingParts = {
  models: [],
  providers: [...signing],
  controllers: [],
};
