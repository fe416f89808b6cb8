import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of the paper itself sent the request. A browser says so in `Sec-Fetch-Site`, which no page can write; one that does not know that
 * header says by `Origin` where it comes from. Who says neither is no browser with a page of ours.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, paperUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === new URL(paperUrl).origin : site === 'same-origin';
}

/** What only asks needs no proof of where it comes from. */
export const changesNothing = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** A page of somebody else used the reader's session. */
export class ForeignOriginError extends Error {
  readonly code = 'foreign-origin' as const;

  constructor() {
    super('Signed in by cookie, this is taken from a page of the paper alone. A program sends its own Authorization header.');
  }
}
