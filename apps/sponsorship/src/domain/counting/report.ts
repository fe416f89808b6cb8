import { type Bucket, buckets } from './bucket.js';
import type { HitMetric } from './hit.js';

/** What is told apart in a report, by the name of what it is; its key among the dimensions. */
export const reportDimensions = {
  placement: 'placementId',
  section: 'sectionId',
  country: 'country',
  creative: 'creativeId',
  flight: 'flightId',
  campaign: 'campaignId',
  sponsor: 'sponsorId',
} as const;
export type ReportDimension = keyof typeof reportDimensions;

export const stripDimensions = { strip: 'stripId', entry: 'entryId', sponsor: 'sponsorId' } as const;
export type StripDimension = keyof typeof stripDimensions;

/** One number of one hour. */
export interface HourlyCount {
  readonly hour: Date;
  readonly metric: HitMetric;
  readonly bucket: Bucket;
  readonly value?: string | undefined;
  readonly count: number;
}

/** All that was asked for, what of it is counted, and where each went; `raw` is the sum of the buckets. */
export interface Counts {
  readonly raw: number;
  readonly filtered: number;
  readonly buckets: Readonly<Record<Bucket, number>>;
}

export interface ReportRow {
  /** When the hour or the day began. */
  readonly from: Date;
  /** What the paper's clock or calendar said. */
  readonly time: string;
  readonly value?: string | undefined;
  readonly counts: Readonly<Record<HitMetric, Counts>>;
}

/** When something began of which many hours are a part, or one. */
export interface Span {
  readonly from: Date;
  readonly time: string;
}

/** The numbers of hours, put together by what they are a part of and by what they are told apart by, in that order. */
export function reportOf(hourly: readonly HourlyCount[], spanOf: (hour: Date) => Span): ReportRow[] {
  const rows = new Map<string, ReportRow>();
  for (const { hour, metric, bucket, value, count } of hourly) {
    const span = spanOf(hour);
    const key = `${span.from.getTime()}|${value ?? ''}`;
    const row = rows.get(key) ?? { ...span, ...(value !== undefined && { value }), counts: noCounts };
    rows.set(key, { ...row, counts: { ...row.counts, [metric]: more(row.counts[metric], bucket, count) } });
  }
  return [...rows.values()].toSorted(
    (one, other) => one.from.getTime() - other.from.getTime() || compare(one.value ?? '', other.value ?? ''),
  );
}

/** All rows together. */
export function sumOf(rows: readonly ReportRow[], metric: HitMetric): Counts {
  return rows.reduce((sum, { counts }) => buckets.reduce((so, bucket) => more(so, bucket, counts[metric].buckets[bucket]), sum), none);
}

const none: Counts = { raw: 0, filtered: 0, buckets: Object.fromEntries(buckets.map(name => [name, 0])) as Record<Bucket, number> };
const noCounts: Readonly<Record<HitMetric, Counts>> = { impressions: none, clicks: none, 'strip-clicks': none };

const more = ({ raw, filtered, buckets: known }: Counts, bucket: Bucket, count: number): Counts => ({
  raw: raw + count,
  filtered: filtered + (bucket === 'counted' ? count : 0),
  buckets: { ...known, [bucket]: known[bucket] + count },
});

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
