import type { Bucket } from './bucket.js';
import type { Dimensions, Hit, HitMetric } from './hit.js';

/** So many of the same kind, within one hour of the paper. */
export interface Total {
  readonly hour: Date;
  readonly metric: HitMetric;
  readonly bucket: Bucket;
  readonly of: Dimensions;
  readonly count: number;
}

/** What tells one total from another. A strip, a flight and their like are ids, and no id holds the mark. */
export function keyOf({ hour, metric, bucket, of }: Omit<Total, 'count'>): string {
  const { flightId, creativeId, placementId, sectionId, country, stripId, entryId } = of;
  return [hour.toISOString().slice(0, 16), metric, bucket, flightId, creativeId, placementId, sectionId, country, stripId, entryId].join(
    '|',
  );
}

/** Hits put together, as few totals as they make. */
export function totalsOf(hits: readonly Hit[], hourOf: (at: Date) => Date): Total[] {
  const totals = new Map<string, Total>();
  for (const { at, metric, bucket, of } of hits) {
    const total = { hour: hourOf(at), metric, bucket, of };
    const key = keyOf(total);
    totals.set(key, { ...total, count: (totals.get(key)?.count ?? 0) + 1 });
  }
  return [...totals.values()];
}
