import type { Sample } from '#testing';

/** What was counted. What pages ask to be counted has no good and bad: whatever it is goes into a bucket. */
export const reportRequests: Readonly<Record<string, Sample>> = {
  'Reports.read': { alsoBad: { from: ['2026-02-30', '2026-1-1', 'today'], sectionId: ['spn_1'], country: ['nl', 'NLD'] } },
  'Reports.csv': { alsoBad: { to: ['2026-13-01', '2026-01-01T00:00'], flightId: ['crv_1', 'flt_'] } },
  'Reports.readStrips': { alsoBad: { per: ['campaign', 'entry'] } },
  'Reports.stripsCsv': {},
};

/** Routes that take whatever they are sent. */
export const takesAnything = /^\/(?:impressions|clicks|strip-clicks)\//;
