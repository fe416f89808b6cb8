import { expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, findServers, type FoundServers, type Isolated, type Paper, startPaper } from '#testing';
import { Chance, happen, nameOf, type Outage, type Victim, victimsOf } from './outage.js';

/** By hand: `CHAOS_MINUTES=10 CHAOS_MS=30000 npm run test:e2e -- outages`, and with the CHAOS_SEED of a run that failed its course again. */
const minutes = Number(process.env['CHAOS_MINUTES'] ?? 0.15);
const longestMs = Number(process.env['CHAOS_MS'] ?? 1_500);
const chance = new Chance(Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000));
jest.setTimeout(240_000 + 4 * longestMs + minutes * 60_000);

/** The whole paper on servers of its own, all of which may be killed and frozen. */
export interface Exposed {
  readonly place: Isolated;
  readonly paper: Paper;
  readonly victims: ReturnType<typeof victimsOf>;
  readonly stop: () => Promise<void>;
}

export async function exposed(name: string): Promise<Exposed> {
  const servers: FoundServers = await findServers({ own: ['mongo', 'kafka'] });
  const { mongodbUri, kafkaBrokers } = servers;
  const place = { mongodbUri, kafkaBrokers, topicPrefix: `${name}.`, database: (service: string) => `${name}-${service}` };
  const paper = await startPaper(place, {}, ['sponsorship', 'notifications']);
  process.stderr.write(`CHAOS_SEED=${chance.seed}\n`);
  return {
    place,
    paper,
    victims: victimsOf(paper, servers),
    stop: async () => {
      await paper.stop();
      await servers.stop();
    },
  };
}

/** What goes on meanwhile. */
export interface Work {
  /** How many were accepted so far. */
  readonly writes: () => number;
  /** Of those, how many come between two outages. */
  readonly between: number;
  readonly victims: () => readonly Victim[];
}

/** Tests: people's work goes on after each of the named outages, and after a course that chance makes. */
export function outlasts(outages: readonly (readonly [string, () => Omit<Outage, 'ms'>])[], { writes, between, victims }: Work): void {
  const more = async (count: number): Promise<void> => {
    const before = writes();
    await eventually(() => expect(writes()).toBeGreaterThanOrEqual(before + count), { withinMs: 90_000 });
  };

  it.each(outages)('goes on after %s', async (_, outageOf) => {
    await more(between);
    await happen({ ...outageOf(), ms: longestMs });
    const before = writes();
    await more(2 * between);
    expect(writes()).toBeGreaterThan(before);
  });

  it('goes on after whatever happens', async () => {
    const course: string[] = [];
    for (const end = performance.now() + minutes * 60_000; performance.now() < end;) {
      const outage = chance.outage(victims(), longestMs);
      course.push(nameOf(outage));
      await pause(chance.below(500));
      await happen(outage);
      await more(between);
    }
    process.stderr.write(`${course.join('; ')}\n`);
    expect(course.length).toBeGreaterThan(0);
  });
}
