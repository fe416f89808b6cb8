/** Of comments, where a test is hastier than people are: no limit of how much somebody writes stands in its way. */
export const unhurriedPolicy = {
  perMinute: 1_000,
  perHour: 10_000,
  guestsPerMinute: 10_000,
  guestsPerHour: 100_000,
  minFormSeconds: 0,
  duplicateWithinMinutes: 0,
} as const;
