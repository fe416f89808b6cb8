import type { StartedService } from '#testing';
import type { Bucket } from '../../src/domain/counting/bucket.js';
import type { HitMetric } from '../../src/domain/counting/hit.js';
import { type Delivered, TalliesStore } from '../../src/store/tallies.store.js';
import { type CountingOffice, firefox } from './counting-office.js';

/** As a page of a reader would ask. */
export const show = (
  service: Pick<StartedService, 'url'> | undefined,
  token: string,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<Response> => fetch(`${service?.url}/impressions/${token}`, { method, headers: { 'user-agent': firefox, ...headers } });

export const follow = (
  service: Pick<StartedService, 'url'>,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> => fetch(service.url + path, { method, redirect: 'manual', headers: { 'user-agent': firefox, ...headers } });

/** Where everything went that was about a flight. */
export async function bucketsOf(
  { connection }: CountingOffice,
  flightId: string,
  metric: HitMetric = 'impressions',
): Promise<Partial<Record<Bucket, number>>> {
  return bucketsWhere({ connection }, { flightId, metric });
}

export async function bucketsWhere(
  { connection }: Pick<CountingOffice, 'connection'>,
  which: object,
): Promise<Partial<Record<Bucket, number>>> {
  const rows = await connection
    .collection('totals')
    .aggregate<{ _id: Bucket; count: number }>([{ $match: which }, { $group: { _id: '$bucket', count: { $sum: '$count' } } }])
    .toArray();
  return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
}

export async function talliedOf({ service }: CountingOffice, flightId: string): Promise<Delivered | undefined> {
  return (await service.app.get(TalliesStore).of([flightId])).get(flightId);
}
