import { createRequire } from 'node:module';
import type { Kafka } from 'kafkajs';

/** The broker no longer takes any version of these requests that kafkajs can send (Kafka 4 removed old ones, KIP-896). */
export class UnsupportedBrokerError extends Error {
  readonly code = 'unsupported-broker';

  constructor(readonly requests: readonly string[]) {
    super(`The broker takes no version that kafkajs speaks of: ${requests.join(', ')}`);
  }
}

interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  brokerPool: { versions: Record<number, { minVersion: number; maxVersion: number }> | null };
}

const require = createRequire(import.meta.url);
const { requests } = require('kafkajs/src/protocol/requests/index.js') as { requests: Record<string, { versions: (string | number)[] }> };
const keys = require('kafkajs/src/protocol/requests/apiKeys.js') as Record<string, number>;

const used = [
  'Produce',
  'Fetch',
  'ListOffsets',
  'Metadata',
  'OffsetCommit',
  'OffsetFetch',
  'GroupCoordinator',
  'JoinGroup',
  'Heartbeat',
  'LeaveGroup',
  'SyncGroup',
  'CreateTopics',
  'InitProducerId',
  'DescribeConfigs',
];

/** Asks the broker at start-up what it takes, so that a mismatch stops the start and not the first message. kafkajs keeps the answer private. */
export async function probeBroker(kafka: Kafka): Promise<void> {
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === 'private:Kafka:createCluster');
  if (!symbol) throw new Error('kafkajs no longer makes its cluster as version 2.2.4 did');
  const cluster = (Reflect.get(kafka, symbol) as (options: object) => Cluster)({});
  try {
    await cluster.connect();
    const taken = cluster.brokerPool.versions ?? {};
    const unsupported = used.filter(name => !overlaps(requests[name]?.versions ?? [], taken[keys[name] ?? -1]));
    if (unsupported.length > 0) throw new UnsupportedBrokerError(unsupported);
  } finally {
    await cluster.disconnect();
  }
}

const overlaps = (spoken: readonly (string | number)[], taken: { minVersion: number; maxVersion: number } | undefined): boolean =>
  taken !== undefined && spoken.some(version => Number(version) >= taken.minVersion && Number(version) <= taken.maxVersion);
