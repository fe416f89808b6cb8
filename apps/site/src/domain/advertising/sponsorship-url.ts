import { safeUrl } from '../text/safe-url.js';

/** Under which the edge passes on to the service that owns sponsors. */
export const sponsorshipPrefix = '/api/sponsorship';

/** An address within that service, as its events tell it, as readers ask for it; `undefined` for what is none. */
export function sponsorshipUrl(path: string | undefined): string | undefined {
  const safe = safeUrl(path);
  return safe?.startsWith('/') ? sponsorshipPrefix + safe : undefined;
}
