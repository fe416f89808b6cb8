/** What is looked for, as the address of its page says it. */
export interface SearchAddress {
  readonly q: string;
  /** By its slug. */
  readonly section?: string | undefined;
  /** Days of the paper, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const searchPath = '/search';

/** Without what is not said. */
export function searchAddress({ q, section, from, to }: SearchAddress, after?: string): string {
  const said = Object.entries({ q, section, from, to, after }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length === 0 ? searchPath : `${searchPath}?${new URLSearchParams(said)}`;
}
