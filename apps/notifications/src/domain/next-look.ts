const [leastMs, mostMs] = [1_000, 60_000];

/**
 * When to look again for what has not come yet: a quarter of the time later that it has been waited for. So what is late by a moment is found in a moment,
 * and what is late by hours costs little.
 */
export function nextLook(since: Date, now: Date, longestMs = mostMs): Date {
  const waitedMs = now.getTime() - since.getTime();
  return new Date(now.getTime() + Math.min(Math.max(leastMs, waitedMs / 4), longestMs));
}
