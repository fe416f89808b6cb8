const allowed = new Set(['http:', 'https:']);

/**
 * An address that is safe in `href`, `src` and `srcset`: http(s), or a path of this site. Anything else (another scheme, a protocol-relative
 * address, something unreadable) is `undefined`, and what it belongs to is left out. The result is percent-encoded: no space, quote or comma
 * that could end an attribute or a candidate of a `srcset`.
 */
export function safeUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const here = 'https://here.invalid';
  let url: URL;
  try {
    url = new URL(address, here);
  } catch {
    return undefined;
  }
  if (!allowed.has(url.protocol) || url.username || url.password) return undefined;
  if (url.origin === here) return /^\/(?![/\\])/.test(address) ? encode(url.href.slice(here.length)) : undefined;
  return /^https?:\/\//i.test(address) ? encode(url.href) : undefined;
}

const encode = (address: string): string => address.replaceAll(',', '%2C').replaceAll("'", '%27');

/** The same address with its origin, as crawlers and cards need it. */
export function absoluteUrl(address: string | undefined, origin: string): string | undefined {
  const safe = safeUrl(address);
  return safe?.startsWith('/') ? origin + safe : safe;
}
