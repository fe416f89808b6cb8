import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DockerServer } from './docker-servers.js';
import { startKafka } from './native-kafka.js';
import { startMongo } from './native-mongo.js';
import type { RunningServer } from './running-server.js';

export interface FoundServers {
  readonly mongodbUri: string;
  readonly kafkaBrokers: string;
  /** Which way each was found, for people. */
  readonly how: string;
  /** Only for servers that we started natively: handles that tests freeze and kill. */
  readonly mongo?: RunningServer;
  readonly kafka?: RunningServer;
  /** Stops what we started; data in a given folder is kept. */
  readonly stop: () => Promise<void>;
}

export interface FindOptions {
  /** Kept between runs; without it the data goes with the run. */
  readonly folder?: string;
  readonly onProgress?: (what: string) => void;
  /** Started natively whatever the environment and Docker offer, for tests that freeze and kill them; the other is found as ever. */
  readonly own?: readonly ('mongo' | 'kafka')[];
  readonly isForLoad?: boolean;
}

type Found = { readonly address: string; readonly how: string; readonly native?: RunningServer; readonly stop: () => Promise<void> };

/** Real MongoDB and Kafka: by address in the environment, else from Docker, else installed and run natively. */
export async function findServers(options: FindOptions = {}): Promise<FoundServers> {
  const { folder, onProgress = () => undefined, own = [], isForLoad = false } = options;
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'broadsheet-')));
  const server = { folder: place, onProgress, isForLoad };
  const docker = own.length < 2 ? await findDocker() : undefined;
  const given = (name: string): string | undefined => process.env[name] || undefined;
  const startMongoHere = async () => found(await startMongo(server), folder !== undefined);
  const startKafkaHere = async () => found(await startKafka(server), folder !== undefined);
  const [mongo, kafka] = await settleBoth(
    own.includes('mongo') ? startMongoHere() : find(given('MONGODB_URI'), docker?.startMongoContainer, startMongoHere, onProgress),
    own.includes('kafka') ? startKafkaHere() : find(given('KAFKA_BROKERS'), docker?.startKafkaContainer, startKafkaHere, onProgress),
  );
  return {
    mongodbUri: mongo.address,
    kafkaBrokers: kafka.address,
    how: mongo.how === kafka.how ? mongo.how : `MongoDB ${mongo.how}, Kafka ${kafka.how}`,
    ...(mongo.native && { mongo: mongo.native }),
    ...(kafka.native && { kafka: kafka.native }),
    stop: async () => {
      await Promise.all([mongo.stop(), kafka.stop()]);
      if (folder === undefined) await rm(place, { recursive: true, force: true });
    },
  };
}

/** Whether a Docker engine answers. Where nothing says that there is one nobody is asked, nor is what would ask loaded: it is larger than all the rest. */
async function findDocker() {
  if (process.env['DOCKER_HOST'] === undefined && !existsSync('/var/run/docker.sock')) return undefined;
  const docker = await import('./docker-servers.js');
  return (await docker.hasDocker()) ? docker : undefined;
}

async function find(
  address: string | undefined,
  container: (() => Promise<DockerServer>) | undefined,
  native: () => Promise<Found>,
  onProgress: (what: string) => void,
): Promise<Found> {
  if (address !== undefined) return { address, how: 'from the environment', stop: () => Promise.resolve() };
  if (container) {
    try {
      return { ...(await container()), how: 'from Docker' };
    } catch (error) {
      onProgress(
        `Docker is here, but not the image (${error instanceof Error ? error.message.split('\n')[0] : String(error)}); going on without`,
      );
    }
  }
  return native();
}

/** Whoever's data goes with the run has nothing to bring to an end. */
const found = (native: RunningServer, isKept: boolean): Found => ({
  address: native.address,
  how: 'native',
  native,
  stop: () => (isKept ? native.process.stop() : native.process.kill()),
});

/** Both, or neither: what did start does not outlive the other's failure. */
async function settleBoth(one: Promise<Found>, other: Promise<Found>): Promise<[Found, Found]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value];
  for (const outcome of [first, second]) if (outcome.status === 'fulfilled') await outcome.value.stop();
  throw first.status === 'rejected' ? first.reason : (second as PromiseRejectedResult).reason;
}
