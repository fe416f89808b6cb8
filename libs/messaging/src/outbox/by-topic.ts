import type { TopicMessages } from 'kafkajs';
import type { OutboxDocument } from './outbox.schema.js';

/** What a producer sends, each topic's in the order of the rows. */
export function byTopic(rows: readonly OutboxDocument[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages['messages']>();
  for (const row of rows) {
    const messages = topics.get(row.topic) ?? [];
    for (const { key, value, headers } of row.parcel ?? [row]) messages.push({ key, value, headers });
    topics.set(row.topic, messages);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
