/** Where a request to count something went. `counted` is what is paid for; each other one names why it is not. */
export const buckets = [
  'counted',
  'bad-signature',
  'expired',
  'duplicate',
  'click-without-impression',
  'declared-bot',
  'prefetch',
  'staff',
  'rate',
  'unbilled',
  'no-destination',
] as const;
export type Bucket = (typeof buckets)[number];
