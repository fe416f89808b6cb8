import { setTimeout as pause } from 'node:timers/promises';
import type { ChildService, FoundServers, Paper } from '#testing';

/** What the paper is made of or stands on. */
export interface Victim {
  readonly name: string;
  /** Services come back after the servers that they need to start. */
  readonly isServer: boolean;
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

export interface Outage {
  readonly victims: readonly Victim[];
  /** Killed as by `kill -9`; or frozen: it stands still with its connections open, so that only deadlines tell. */
  readonly how: 'killed' | 'frozen';
  readonly ms: number;
}

export function victimsOf(
  paper: Paper,
  { kafka, mongo }: FoundServers,
): Record<'articles' | 'comments' | 'site' | 'kafka' | 'mongo', Victim> {
  const server = (name: string, running: FoundServers['mongo']): Victim => {
    if (!running) throw new Error(`${name} is not ours to kill`);
    return {
      name,
      isServer: true,
      freeze: () => running.process.freeze(),
      thaw: () => running.process.thaw(),
      kill: () => running.process.kill(),
      restart: running.restart,
    };
  };
  const service = (child: ChildService) => serviceVictim(paper, child);
  return {
    articles: service(paper.articles),
    comments: service(paper.comments),
    site: service(paper.site),
    kafka: server('Kafka', kafka),
    mongo: server('MongoDB', mongo),
  };
}

export const serviceVictim = ({ start }: Paper, child: ChildService): Victim => ({
  name: child.name,
  isServer: false,
  freeze: () => child.freeze(),
  thaw: () => child.thaw(),
  kill: () => child.kill(),
  restart: () => start(child),
});

export async function happen({ victims, how, ms }: Outage): Promise<void> {
  if (how === 'frozen') {
    for (const victim of victims) victim.freeze();
    await pause(ms);
    for (const victim of victims) victim.thaw();
    return;
  }
  await Promise.all(victims.map(victim => victim.kill()));
  await pause(ms);
  for (const isServer of [true, false]) {
    await Promise.all(victims.filter(victim => victim.isServer === isServer).map(victim => victim.restart()));
  }
}

/** Chance that can be had again: the same seed gives the same course (mulberry32). */
export class Chance {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** Of one victim mostly, of two at once now and then. */
  outage(all: readonly Victim[], longestMs: number): Outage {
    const first = this.below(all.length);
    const second = (first + 1 + this.below(all.length - 1)) % all.length;
    const isDouble = this.below(4) === 0;
    const how = this.below(2) === 0 ? 'killed' : 'frozen';
    return { victims: all.filter((_, index) => index === first || (isDouble && index === second)), how, ms: this.below(longestMs) };
  }
}

export const nameOf = ({ victims, how, ms }: Outage): string => `${victims.map(({ name }) => name).join(' and ')} ${how}, ${ms} ms`;
