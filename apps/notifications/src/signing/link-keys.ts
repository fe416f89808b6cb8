import { SigningKeys } from '#signing';

/** Never another name: it is a part of every key, and so of every link in every mail that was ever sent. */
const signer = { context: 'broadsheet/notifications', purposes: ['confirm', 'preferences', 'unsubscribe', 'inbox'] } as const;

type Purpose = (typeof signer.purposes)[number];

/** The links in mail, by which a reader without an account is who they are. */
export class LinkKeys extends SigningKeys<Purpose> {
  constructor(secret: string, ...previous: readonly string[]) {
    super(signer, secret, ...previous);
  }
}
