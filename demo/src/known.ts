/** What was made by its name in the edition. */
export type Ids = ReadonlyMap<string, string>;

export function known<T>(all: ReadonlyMap<string, T>, key: string): T {
  const found = all.get(key);
  if (found === undefined) throw new Error(`sponsors.yaml names "${key}", which it does not hold`);
  return found;
}
