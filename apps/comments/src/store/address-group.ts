import { isIPv4, isIPv6 } from 'node:net';

/** Of IPv6 one household, or one office, has a network of this many groups and may use any address in it. */
const groupsOfNetwork = 4;

/** What counts as one address: of IPv4 the address, of IPv6 its network. */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const [before, after] = [groupsIn(head), groupsIn(tail ?? '')];
  const left = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...left, ...after]
    .slice(0, groupsOfNetwork)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const groupsIn = (part: string): string[] => (part === '' ? [] : part.split(':'));
