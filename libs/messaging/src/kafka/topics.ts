import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig } from 'kafkajs';
import type { AnyEventType } from '#contracts';

/** A topic as its contract wants it. */
export interface TopicPlan {
  readonly topic: string;
  readonly partitions: number;
  readonly settings: Readonly<Record<string, string>>;
}

const notListedYet = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);
const dayMs = 24 * 60 * 60 * 1_000;
/** What was taken down or erased is gone from the broker's disks a week after its tombstone, however little comes after it. */
const compacted = { 'cleanup.policy': 'compact', 'max.compaction.lag.ms': String(7 * dayMs) };

/** State topics remember by key for ever; effects for some days. All are stored in zstd, whatever a producer sends. */
export function planOf(event: AnyEventType, prefix: string): TopicPlan {
  const retention: Record<string, string> =
    event.retention === 'compact' ? compacted : { 'cleanup.policy': 'delete', 'retention.ms': String(event.retention.days * dayMs) };
  return { topic: prefix + event.topic, partitions: event.partitions, settings: { ...retention, 'compression.type': 'zstd' } };
}

/** Dead letters stay until someone decides; a decision is a tombstone. */
export const deadLetterPlan = (topic: string): TopicPlan => ({
  topic,
  partitions: 1,
  settings: { ...compacted, 'compression.type': 'zstd' },
});

/** A difference between a topic and its contract. More partitions would move keys, so nothing is changed by itself. */
export interface TopicFinding {
  readonly topic: string;
  readonly setting: string;
  readonly expected: string;
  readonly actual: string;
}

/** Makes the topics that are missing and holds the others against their plans. Two services may do it at once. */
export async function ensureTopics(admin: Admin, plans: readonly TopicPlan[]): Promise<TopicFinding[]> {
  const existing = new Set(await admin.listTopics());
  const missing = plans.filter(plan => !existing.has(plan.topic));
  if (missing.length > 0) await createTopics(admin, missing);
  return plans.length > 0 ? onceListed(() => compare(admin, plans)) : [];
}

/** What was made this moment, by us or by another client, is not known to every broker at once. */
async function onceListed<T>(look: () => Promise<T>): Promise<T> {
  for (let triesLeft = 50; ; triesLeft -= 1) {
    try {
      return await look();
    } catch (error) {
      const isUnlisted = error instanceof kafkajs.KafkaJSProtocolError && notListedYet.has(error.type);
      if (!isUnlisted || triesLeft === 0) throw error;
      await pause(100);
    }
  }
}

/** They may be there all the same: another made them meanwhile, or the broker was late to list them. */
async function createTopics(admin: Admin, plans: readonly TopicPlan[]): Promise<void> {
  const topics: ITopicConfig[] = plans.map(({ topic, partitions, settings }) => ({
    topic,
    numPartitions: partitions,
    replicationFactor: -1,
    configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
  }));
  try {
    // kafkajs would wait for leaders, but takes a broker that does not know the topic yet for a failure.
    await admin.createTopics({ topics, waitForLeaders: false, timeout: 10_000 });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
}

async function compare(admin: Admin, plans: readonly TopicPlan[]): Promise<TopicFinding[]> {
  const [{ topics }, { resources }] = await Promise.all([
    admin.fetchTopicMetadata({ topics: plans.map(plan => plan.topic) }),
    admin.describeConfigs({
      includeSynonyms: false,
      resources: plans.map(({ topic, settings }) => ({
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name: topic,
        configNames: [...Object.keys(settings), inSync],
      })),
    }),
  ]);
  return plans.flatMap(plan => {
    const entries = resources.find(resource => resource.resourceName === plan.topic)?.configEntries ?? [];
    const partitions = topics.find(({ name }) => name === plan.topic)?.partitions ?? [];
    return differences(plan, {
      settings: Object.fromEntries(entries.map(({ configName, configValue }) => [configName, configValue])),
      partitions: partitions.length,
      replicas: Math.min(...partitions.map(({ replicas }) => replicas.length)),
    });
  });
}

const inSync = 'min.insync.replicas';

/** A topic as the broker has it. */
export interface TopicState {
  readonly settings: Readonly<Record<string, string>>;
  readonly partitions: number;
  /** Of the partition that has the fewest. */
  readonly replicas: number;
}

/**
 * An acknowledged event must outlive its partition's leader: `acks=-1` means that only where two replicas at least are in sync. Whoever has
 * fewer than three has chosen that, as on one's own machine.
 */
export function differences({ topic, settings, partitions }: TopicPlan, actual: TopicState): TopicFinding[] {
  const found = [
    ...Object.entries(settings).map(([setting, expected]) => ({ setting, expected, actual: actual.settings[setting] ?? 'unset' })),
    { setting: 'partitions', expected: String(partitions), actual: String(actual.partitions) },
  ].filter(one => one.actual !== one.expected);
  const least = actual.settings[inSync] ?? '1';
  if (actual.replicas >= 3 && Number(least) < 2) found.push({ setting: inSync, expected: 'at least 2', actual: least });
  return found.map(one => ({ topic, ...one }));
}

function isAlreadyThere(error: unknown): boolean {
  return (
    error instanceof kafkajs.KafkaJSAggregateError &&
    error.errors.every(one => one instanceof kafkajs.KafkaJSProtocolError && one.type === 'TOPIC_ALREADY_EXISTS')
  );
}
