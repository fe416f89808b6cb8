import { randomUUID } from 'node:crypto';
import { KafkaAdmin } from '#messaging';
import { eventually, type Json } from '#testing';
import { type Newsroom } from './newsroom.js';

/** A record as any subscriber gets it; `data` is null in a tombstone. */
export interface TopicRecord {
  readonly topic: string;
  readonly key: string;
  readonly data: Json;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Subscription {
  readonly records: TopicRecord[];
  /** What was said of one aggregate, once at least so much was, by its versions: between topics there is no order. A tombstone is `† topic`. */
  readonly of: (key: string, count: number) => Promise<string[]>;
  /** The data of the highest version. */
  readonly newest: (key: string) => Json;
  readonly stop: () => Promise<void>;
}

/** Reads the service's topics from the beginning, as a new subscriber would. */
export async function subscribe({ place, service }: Newsroom, topics: readonly string[]): Promise<Subscription> {
  const kafka = service.app.get(KafkaAdmin, { strict: false });
  await kafka.ensurePublishedTopics();
  const groupId = `test-${randomUUID()}`;
  const admin = await kafka.admin();
  // A broker that has just started has no coordinator for groups yet, and a consumer that does not find one soon ends without a word.
  await eventually(() => admin.describeGroups([groupId]), { withinMs: 30_000 });
  const consumer = kafka.client.consumer({ groupId, maxWaitTimeInMs: 100 });
  const records: TopicRecord[] = [];
  await consumer.connect();
  // A topic that was made this moment may not be known to every part of the broker yet.
  await eventually(() => consumer.subscribe({ topics: topics.map(topic => place.topicPrefix + topic), fromBeginning: true }));
  await consumer.run({
    eachMessage: ({ topic, message: { key, value, headers } }) => {
      const record = {
        topic: topic.slice(place.topicPrefix.length),
        key: String(key),
        data: value && JSON.parse(value.toString()),
        headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)])),
      };
      // An event may be sent twice, as any consumer knows.
      const isNew = records.every(one => one.headers['ce_id'] !== record.headers['ce_id']);
      if (isNew) records.push(record);
      return Promise.resolve();
    },
  });
  const inOrder = (key: string) =>
    records.filter(record => record.key === key).toSorted((one, other) => sequenceOf(one) - sequenceOf(other));
  const said = (key: string) => inOrder(key).map(({ topic, data }) => (data ? topic : `† ${topic}`));
  return {
    records,
    of: (key, count) =>
      eventually(() => {
        const all = said(key);
        if (all.length < count) throw new Error(`${all.length} of ${count} records of ${key}: ${all.join(', ')}`);
        return all;
      }),
    newest: key => inOrder(key).findLast(({ data }) => data !== null)?.data,
    stop: () => consumer.disconnect(),
  };
}

export const articleTopics = ['article.published', 'article.updated', 'article.unpublished', 'article.deleted'];

const sequenceOf = ({ headers }: TopicRecord): number => Number(headers['ce_sequence']);
