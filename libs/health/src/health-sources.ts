import { Injectable } from '@nestjs/common';
import { createLogger } from '#telemetry';

export interface Detail {
  /** `degraded` serves on; ops should look. */
  status: 'up' | 'degraded' | 'down';
  [fact: string]: unknown;
}

/** Which endpoints ask a source. Everything shows in `/health`; what may end or stop the process is chosen here, one by one. */
export type Probe = 'live' | 'ready' | 'startup';

interface Source {
  check: () => Detail | Promise<Detail>;
  probes: readonly Probe[];
  deadlineMs: number;
}

const log = createLogger('health');

/** The parts of a service say here how they are. */
@Injectable()
export class HealthSources {
  private readonly sources = new Map<string, Source>();
  private readonly running = new Map<string, Promise<Detail>>();

  /** A source that throws, or takes longer than its deadline, is down; what it threw goes to the log, never into an answer. */
  register(
    name: string,
    check: Source['check'],
    { probes = [], deadlineMs = 1_000 }: { probes?: readonly Probe[]; deadlineMs?: number } = {},
  ): void {
    this.sources.set(name, { check, probes, deadlineMs });
  }

  names(probe?: Probe): string[] {
    return [...this.sources].filter(([, source]) => probe === undefined || source.probes.includes(probe)).map(([name]) => name);
  }

  /** Probes that come at the same time share one check, so that asking often costs nothing. */
  ask(name: string): Promise<Detail> {
    const source = this.sources.get(name);
    if (!source) throw new Error(`No health source is named ${name}.`);
    const running = this.running.get(name) ?? within(source).catch((error: unknown) => failed(name, error));
    this.running.set(name, running);
    return running.finally(() => this.running.delete(name));
  }
}

async function within({ check, deadlineMs }: Source): Promise<Detail> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Detail>(resolve => {
    timer = setTimeout(() => resolve({ status: 'down', reason: `no answer within ${deadlineMs} ms` }), deadlineMs);
  });
  return Promise.race([Promise.resolve().then(check), late]).finally(() => clearTimeout(timer));
}

function failed(name: string, error: unknown): Detail {
  log.warn({ error, source: name }, 'a health source failed');
  return { status: 'down', reason: 'failed; see the log' };
}
