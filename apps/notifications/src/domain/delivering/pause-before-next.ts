const firstPauseMs = 15_000;
const longestPauseMs = 60 * 60_000;

/** Twelve are spread over some three hours; servers that greylist, and mailboxes that are full, are often well by then. */
export const mostAttempts = 12;

/** Twice as long each time. `chance`, from 0 to 1, keeps those apart that failed together: half of the pause is left to it. */
export function pauseBeforeNext(attempts: number, chance: number): number {
  const pause = Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
  return Math.round(pause * (0.5 + chance / 2));
}
