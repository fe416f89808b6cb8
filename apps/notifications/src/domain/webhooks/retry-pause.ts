const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** Between one attempt and the next; together a little less than a day. */
export const pauses: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  8 * hour,
];
/** A pause is up to so much shorter or longer, so that what failed together does not come back together. */
const jitter = 0.2;
/** What a receiver may ask for; more would be to be forgotten. */
export const longestWaitMs = 12 * hour;

/** How long to wait after so many failed attempts, or nothing where there is no more to try. `chance` is from 0 to 1; never sooner than the receiver asked for. */
export function pauseAfter(attempts: number, chance: number, askedMs = 0): number | undefined {
  const pause = pauses[attempts - 1];
  if (pause === undefined) return undefined;
  return Math.max(pause * (1 - jitter + 2 * jitter * chance), Math.min(askedMs, longestWaitMs));
}
