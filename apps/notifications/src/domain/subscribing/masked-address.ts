/** Enough to tell one's own address from another of one's own: `r…@example.com`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address].slice(0, 1).join('')}…${address.slice(at)}`;
}
