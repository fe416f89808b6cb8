import type { FastifyRequest } from 'fastify';

type Asking = Pick<FastifyRequest, 'headers' | 'host'>;

/**
 * Whether one of our own pages asks. A browser says so by itself with every request that could change something: `Origin` (RFC 6454), else
 * `Sec-Fetch-Site`. What says neither is no browser, and is given nothing that a cookie allows.
 */
export function isSameOrigin({ headers, host }: Asking): boolean {
  const { origin } = headers;
  if (origin !== undefined) return hostOf(origin) === host;
  return headers['sec-fetch-site'] === 'same-origin';
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
