import { z } from 'zod';
import { type Bucket, buckets } from '../../domain/counting/bucket.js';
import { csvOf } from '../../domain/counting/csv.js';
import type { HitMetric } from '../../domain/counting/hit.js';
import { sumOf } from '../../domain/counting/report.js';
import type { NamedRow } from '../../queries/counting/read-report.js';

const count = z.int().min(0);
const counts = z.object({
  raw: count.meta({ description: 'Everything that was asked for: the sum of the buckets' }),
  filtered: count.meta({ description: 'What is counted' }),
  buckets: z.record(z.enum(buckets), count).meta({ description: 'Where each request went' }),
});
const numbers = { impressions: counts.optional(), clicks: counts.optional(), stripClicks: counts.optional() };

export const reportView = z.object({
  timeZone: z.string(),
  rows: z.array(
    z.object({
      from: z.date().meta({ description: 'When the hour or the day began' }),
      time: z.string().meta({ description: "The same by the paper's clock; an hour that comes twice has it twice" }),
      value: z.string().optional().meta({ description: 'Of what they are told apart by; absent where there is none' }),
      name: z.string().optional(),
      ...numbers,
    }),
  ),
  total: z.object(numbers),
});
export type ReportView = z.infer<typeof reportView>;

const fields = { impressions: 'impressions', clicks: 'clicks', 'strip-clicks': 'stripClicks' } as const;

export function reportViewOf(timeZone: string, rows: readonly NamedRow[], metrics: readonly HitMetric[]): ReportView {
  return {
    timeZone,
    rows: rows.map(({ counts: its, ...row }) => ({ ...row, ...Object.fromEntries(metrics.map(metric => [fields[metric], its[metric]])) })),
    total: Object.fromEntries(metrics.map(metric => [fields[metric], sumOf(rows, metric)])),
  };
}

/** The same as a table, each number in its column. */
export function reportCsvOf(rows: readonly NamedRow[], metrics: readonly HitMetric[]): string {
  const columns = metrics.flatMap(metric => ['raw', 'filtered', ...buckets].map(what => `${metric} ${what}`));
  const body = rows.map(({ from, time, value, name, counts: its }) => [
    from.toISOString(),
    time,
    value,
    name,
    ...metrics.flatMap(metric => [its[metric].raw, its[metric].filtered, ...buckets.map((bucket: Bucket) => its[metric].buckets[bucket])]),
  ]);
  return csvOf([['from', 'time', 'value', 'name', ...columns], ...body]);
}
