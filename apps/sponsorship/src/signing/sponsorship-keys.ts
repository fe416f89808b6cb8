import { SigningKeys } from '#signing';

/** Never another name: it is a part of every key, and so of every link that is out. */
const signer = { context: 'broadsheet/sponsorship', purposes: ['impression', 'click', 'strip-click', 'capsule', 'proof'] } as const;

type Purpose = (typeof signer.purposes)[number];

/** What is counted, followed, remembered or shown in confidence is known to be ours by these. */
export class SponsorshipKeys extends SigningKeys<Purpose> {
  constructor(secret: string, ...previous: readonly string[]) {
    super(signer, secret, ...previous);
  }
}
