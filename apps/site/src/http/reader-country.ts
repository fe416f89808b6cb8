import type { FastifyRequest } from 'fastify';

/** How the edge tells it the service that looks at it (its COUNTRY_HEADER); what a browser says in it goes no further than here. */
export const readerCountryHeader = 'x-reader-country';

/** The country as the network in front has found it (ISO 3166-1 alpha-2); believed only from a proxy of ours (TRUST_PROXY), for anybody can write a header. */
export function readerCountry(
  { headers, ips = [] }: Pick<FastifyRequest, 'headers' | 'ips'>,
  header: string | undefined,
): string | undefined {
  const said = header === undefined || ips.length < 2 ? undefined : headers[header];
  return typeof said === 'string' && /^[A-Z]{2}$/.test(said) ? said : undefined;
}
