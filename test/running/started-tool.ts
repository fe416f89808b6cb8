import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from '#testing';

/** The environment of a tool that works on this folder, and on no servers of the tests. */
export function toolEnvironment(folder: string): NodeJS.ProcessEnv {
  const { MONGODB_URI: _uri, KAFKA_BROKERS: _brokers, NODE_OPTIONS: _options, ...environment } = process.env;
  return { ...environment, DATA_FOLDER: folder };
}

/** One of `tools/`, run to its end. */
export async function runTool(
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string }> {
  const tool = new StartedTool(name, args, environment);
  return { code: await tool.ended, said: tool.said };
}

/** One of `tools/` as a process, at the head of a process group as in a terminal. */
export class StartedTool {
  readonly ended: Promise<number>;
  #said = '';
  readonly #child: ChildProcess;

  constructor(name: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, ['--enable-source-maps', `dist/tools/${name}.js`, ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (this.#said += data.toString()));
    this.#child = child;
    this.ended = once(child, 'close').then(([code]) => code ?? 1);
  }

  get said(): string {
    return this.#said;
  }

  async says(pattern: RegExp, withinMs = 120_000): Promise<RegExpExecArray> {
    return eventually(
      () => {
        const found = pattern.exec(this.#said);
        if (!found) throw new Error(`"${pattern.source}" was not said in: ${this.#said}`);
        return found;
      },
      { withinMs, everyMs: 50 },
    );
  }

  /** As Ctrl-C in a terminal: to the whole group. */
  interrupt(): void {
    process.kill(-(this.#child.pid ?? 0), 'SIGINT');
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** It and all that it started. */
  get family(): number[] {
    const parents = new Map(readdirSync('/proc').filter(isNumber).flatMap(parentOf));
    const belongs = (pid: number | undefined): boolean => pid !== undefined && (pid === this.#child.pid || belongs(parents.get(pid)));
    return [...parents.keys()].filter(belongs);
  }

  /** The process of its family with this in its command line. */
  member(part: string): number {
    const found = this.family.find(pid => commandOf(pid).startsWith(process.execPath) && commandOf(pid).includes(part));
    if (found === undefined) throw new Error(`No process with ${part} was started`);
    return found;
  }
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);
const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8');

function parentOf(name: string): [number, number][] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    return [[Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])]];
  } catch {
    // It has ended in between.
    return [];
  }
}

/** Ended, but not yet waited for by its parent, counts as ended. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
