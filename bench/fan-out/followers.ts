import type { Connection } from 'mongoose';

const longAgo = new Date('2026-01-01T00:00:00Z');
const atOnce = 5_000;

const id = (index: number): string => String(index).padStart(8, '0');

/** Mail to those who sleep is due at the end of their quiet hours, so that nothing is sent while rows are counted. */
type Readers = 'asleep' | 'awake';

const subscriber = (index: number, readers: Readers) => ({
  _id: `sbr_${id(index)}`,
  version: 1,
  address: `reader-${index}@example.com`,
  addressHash: `bench-${index}`,
  addressConfirmedAt: longAgo,
  locale: 'en-GB',
  zone: ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata'][index % 3],
  ...(readers === 'asleep' && { quiet: { from: '00:00', until: '23:59' } }),
  digestAt: '07:30',
  digestWeekday: 1,
  preferences: { mail: true, inbox: true, byCategory: {} },
  mutes: [],
  createdAt: longAgo,
});

const subscription = (index: number, topicKey: string) => ({
  _id: `sub_${id(index)}`,
  version: 1,
  subscriberId: `sbr_${id(index)}`,
  topicKey,
  channel: 'mail',
  frequency: 'immediate',
  state: 'confirmed',
  confirmedAt: longAgo,
});

/** Readers with one subscription each, from one number up to another. */
export async function putFollowers(
  connection: Connection,
  [from, until]: readonly [number, number],
  topicOf: (index: number) => string,
  readers: Readers = 'asleep',
): Promise<void> {
  const [subscribers, subscriptions] = [connection.collection('subscribers'), connection.collection('subscriptions')];
  for (let start = from; start < until; start += atOnce) {
    const indexes = Array.from({ length: Math.min(atOnce, until - start) }, (_, offset) => start + offset);
    await subscribers.insertMany(indexes.map(index => subscriber(index, readers)) as never[], { ordered: false });
    await subscriptions.insertMany(indexes.map(index => subscription(index, topicOf(index))) as never[], { ordered: false });
  }
}
