import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { calmIdleTimer } from '#messaging';
import { freePort } from './free-port.js';
import { installKafka } from './install-kafka.js';
import { kafkaClasses } from './kafka-classes.js';
import { runCommand } from './run-command.js';
import type { RunningServer, ServerOptions } from './running-server.js';
import { ServerProcess } from './server-process.js';

const clusterId = 'broadsheet-local-kafka';

/** What a broker has beside the listener that is open to all. */
export interface KafkaExtras {
  /** Port by name. */
  readonly listeners?: Readonly<Record<string, number>>;
  readonly settings?: Readonly<Record<string, string>>;
  /** Further arguments of the formatting of its storage, which is where the first users are made. */
  readonly format?: readonly string[];
}

/** One KRaft node, broker and controller in one. */
export async function startKafka({ folder, onProgress, isForLoad }: ServerOptions, extras: KafkaExtras = {}): Promise<RunningServer> {
  const jars = join(await installKafka(onProgress), '*');
  const java = ['-XX:+UseSerialGC', ...(isForLoad ? [] : ['-XX:TieredStopAtLevel=1']), '-cp', jars];
  const classes = await kafkaClasses(async (place, option) => {
    const { process: server } = await launch(place, [...java, option], {});
    await server.stop();
    await rm(join(place, 'kafka'), { recursive: true });
  });
  return launch(folder, [...java, classes], extras);
}

async function launch(folder: string, java: readonly string[], extras: KafkaExtras): Promise<RunningServer> {
  const [port, controllerPort] = [await freePort(), await freePort()];
  const data = join(folder, 'kafka');
  const properties = join(folder, 'kafka.properties');
  await mkdir(folder, { recursive: true });
  await writeFile(properties, settings(port, controllerPort, data, extras));
  const isNew = await stat(join(data, 'meta.properties')).then(
    () => false,
    () => true,
  );
  if (isNew) {
    const format = ['format', '-t', clusterId, '-c', properties, ...(extras.format ?? [])];
    await runCommand('java', [...java, 'kafka.tools.StorageTool', ...format], '');
  }
  const bounds = ['-Xms256m', '-Xmx512m', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];
  const server = new ServerProcess('java', [...java, ...bounds, 'kafka.Kafka', properties], join(folder, 'kafka.log'));
  const start = async () => {
    await server.start();
    await answers(`127.0.0.1:${port}`, server);
  };
  await start();
  return { address: `127.0.0.1:${port}`, process: server, restart: start };
}

const at = (listeners: Readonly<Record<string, number>>): string =>
  Object.entries(listeners)
    .map(([name, port]) => `${name}://127.0.0.1:${port}`)
    .join(',');

const settings = (port: number, controllerPort: number, data: string, extras: KafkaExtras): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': '1',
    listeners: at({ PLAINTEXT: port, ...extras.listeners, CONTROLLER: controllerPort }),
    'advertised.listeners': at({ PLAINTEXT: port, ...extras.listeners }),
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'log.dirs': data,
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '3',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'group.min.session.timeout.ms': '1000',
    'auto.create.topics.enable': 'false',
    'num.network.threads': '2',
    'num.io.threads': '4',
    'log.cleaner.dedupe.buffer.size': '16777216',
    ...extras.settings,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

async function answers(broker: string, server: ServerProcess): Promise<void> {
  calmIdleTimer();
  const client = new kafkajs.Kafka({
    brokers: [broker],
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 500,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  for (let tries = 0; ; tries += 1) {
    if (server.hasEnded) throw new Error('Kafka ended at its start; see kafka.log beside its data');
    try {
      await admin.connect();
      await admin.listTopics();
      await admin.disconnect();
      return;
    } catch (error) {
      if (tries > 300) throw error;
      await pause(100);
    }
  }
}
