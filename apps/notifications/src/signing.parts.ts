import { developmentGuestKey } from '#signing';
import { SERVICE_CONFIG } from '#service';
import type { NotificationsConfig } from './config.js';
import { AddressHashes } from './signing/address-hashes.js';
import { KnownGuests } from './signing/known-guests.js';
import { LinkKeys } from './signing/link-keys.js';
import { ReaderLinks } from './signing/reader-links.js';

/** Good for development only: whoever reads these could leave in anybody's name. In production the configuration demands others. */
const developmentKeys = { link: 'links of a paper in development', address: 'addresses of a paper in development' };

const keys = [
  {
    provide: LinkKeys,
    useFactory: ({ linkKey = developmentKeys.link, previousLinkKey }: NotificationsConfig) =>
      new LinkKeys(linkKey, ...(previousLinkKey === undefined ? [] : [previousLinkKey])),
    inject: [SERVICE_CONFIG],
  },
  {
    provide: ReaderLinks,
    useFactory: (linkKeys: LinkKeys, { paperUrl }: NotificationsConfig) => new ReaderLinks(linkKeys, paperUrl),
    inject: [LinkKeys, SERVICE_CONFIG],
  },
  {
    provide: AddressHashes,
    useFactory: ({ addressKey = developmentKeys.address }: NotificationsConfig) => new AddressHashes(addressKey),
    inject: [SERVICE_CONFIG],
  },
  {
    provide: KnownGuests,
    useFactory: ({ guestKey = developmentGuestKey }: NotificationsConfig) => new KnownGuests(guestKey),
    inject: [SERVICE_CONFIG],
  },
];

/** By what a reader without an account is known, for the composition root. */
export const signingParts = { models: [], providers: keys, controllers: [], problems: {} };
