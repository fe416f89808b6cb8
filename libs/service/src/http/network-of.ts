import { isIPv4, isIPv6 } from 'node:net';

/** The network that an address is in, a /24 or a /48, which many share: the address itself goes no further. */
export function networkOf(address: string): string {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(embedded)) return `${embedded.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 3).join(':')}::/48` : 'unknown';
}

/** The eight groups of RFC 4291, 2.2, without what `::` stands for being left out, nor leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map(part => (part === '' ? [] : part.split(':')));
  const missing = tail === undefined ? 0 : Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  return [...(before ?? []), ...Array.from({ length: missing }, () => '0'), ...(after ?? [])].map(group => group.replace(/^0+(?=.)/, ''));
}
