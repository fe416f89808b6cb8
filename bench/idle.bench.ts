import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { eventually, type Isolated, startPaper } from '#testing';
import { ChildProgram } from './child-program.js';
import { type Figures, report } from './compare.js';

const settleMs = 15_000;
const seconds = Number(process.env['BENCH_IDLE_SECONDS'] ?? 30);
/** Clock ticks of `/proc/<pid>/stat`, on every Linux that we know. */
const ticksPerSecond = 100;

/** What a service costs while nothing happens: the share of a core, and memory, against Nest, mongoose and kafkajs connected and empty. Linux only. */
export async function idle(place: Isolated): Promise<boolean> {
  const paper = await startPaper(place, { LOG_LEVEL: 'info' });
  const empty = await ChildProgram.start('idle/empty-process', await emptyTopic(place));
  try {
    await pause(settleMs);
    const pids = { articles: paper.articles.pid, site: paper.site.pid, empty: empty.pid };
    const before = await cpuSeconds(pids);
    await pause(seconds * 1_000);
    const after = await cpuSeconds(pids);
    const [cpu, memory] = [new Map<string, number>(), new Map<string, number>()];
    for (const [name, pid] of Object.entries(pids)) {
      cpu.set(name, (((after.get(name) ?? 0) - (before.get(name) ?? 0)) / seconds) * 100);
      memory.set(name, await residentMegabytes(pid));
    }
    cpu.set('one core', 100);
    const isCpuMet = report('At rest: CPU', figures(cpu, '% of a core'), [
      { of: 'articles', against: 'one core', is: 'at most', ratio: 0.01 },
      { of: 'site', against: 'one core', is: 'at most', ratio: 0.01 },
    ]);
    const isMemoryMet = report('At rest: memory', figures(memory, 'MB resident'), [
      { of: 'articles', against: 'empty', is: 'at most', ratio: 1.2 },
      { of: 'site', against: 'empty', is: 'at most', ratio: 1.2 },
    ]);
    return isCpuMet && isMemoryMet;
  } finally {
    await empty.stop();
    await paper.stop();
  }
}

/** Made here and not by the process, which shall hold nothing but its connections. */
async function emptyTopic({ kafkaBrokers, topicPrefix }: Isolated): Promise<string> {
  const kafka = new kafkajs.Kafka({ clientId: 'bench', brokers: kafkaBrokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topic = `${topicPrefix}empty`;
  await admin.createTopics({ topics: [{ topic, numPartitions: 3 }], waitForLeaders: false });
  await eventually(() => admin.fetchTopicMetadata({ topics: [topic] }));
  await admin.disconnect();
  return topic;
}

const figures = (medians: ReadonlyMap<string, number>, unit: string): Figures => ({ medians, unit });

async function cpuSeconds(pids: Record<string, number>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [name, pid] of Object.entries(pids)) {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    found.set(name, (Number(fields[11]) + Number(fields[12])) / ticksPerSecond);
  }
  return found;
}

async function residentMegabytes(pid: number): Promise<number> {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
