/**
 * Of `slug`, `slug-2`, `slug-3`, … one that is free and comes next to one that is taken: the first, where no number was left out.
 * However many are taken it asks for few, by steps that double until one is free, and then between the last two by halves.
 */
export async function freeSlug(slug: string, isTaken: (candidate: string) => Promise<boolean>): Promise<string> {
  const numbered = (number: number): string => (number === 1 ? slug : `${slug}-${number}`);
  let taken = 0;
  let free = 1;
  while (await isTaken(numbered(free))) [taken, free] = [free, free * 2];
  while (free - taken > 1) {
    const between = Math.floor((taken + free) / 2);
    if (await isTaken(numbered(between))) taken = between;
    else free = between;
  }
  return numbered(free);
}
