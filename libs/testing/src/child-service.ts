import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ServerProcess } from './servers/server-process.js';

/** Megabytes of a young generation, as those services are deployed, and as the Dockerfile gives the others. */
const semiSpaces: Readonly<Record<string, number>> = { notifications: 32, site: 16 };
const nodeOptionsOf = (service: string): string[] => ['--enable-source-maps', `--max-semi-space-size=${semiSpaces[service] ?? 4}`];

/** A service of the paper as a process of its own, as it runs in production; its log goes to a file. It ends with us, also when we are killed. */
export class ChildService {
  readonly #process: ServerProcess;

  constructor(
    readonly name: string,
    readonly url: string,
    environment: Readonly<Record<string, string>>,
    private readonly logFolder: string,
  ) {
    const main = join('dist/apps', name, 'src/main.js');
    this.#process = new ServerProcess(process.execPath, [...nodeOptionsOf(name), main], this.logFile, {
      PATH: process.env['PATH'],
      // What Node has compiled of it once; a third of the work of a start.
      NODE_COMPILE_CACHE: 'node_modules/.cache/compiled',
      ...environment,
    });
  }

  get logFile(): string {
    return join(this.logFolder, `${this.name}.log`);
  }

  get pid(): number {
    return this.#process.pid;
  }

  async start(onCrash: (what: string) => void): Promise<void> {
    await this.#process.start(code => onCrash(this.#complaint(`ended by itself (exit ${code})`).message));
  }

  /** Until the service says that it has started and can serve. */
  async ready(deadlineMs: number): Promise<void> {
    for (const end = performance.now() + deadlineMs; ;) {
      if ((await this.#answers('/health/startup')) && (await this.#answers('/health/ready'))) return;
      if (this.#process.hasEnded) throw this.#complaint('ended at its start');
      if (performance.now() > end) throw this.#complaint(`was not ready within ${deadlineMs / 1_000} s`);
      await pause(100);
    }
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }

  /** `kill -9`: nothing is finished, nothing is given back. It can be started again. */
  async kill(): Promise<void> {
    await this.#process.kill();
  }

  /** Stands still as it is, its connections open; until `thaw`. */
  freeze(): void {
    this.#process.freeze();
  }

  thaw(): void {
    this.#process.thaw();
  }

  /** With the last that the service said. */
  #complaint(what: string): Error {
    return new Error(`${this.name} ${what}; the last that it said was "${this.#lastWords()}"; see ${this.logFile}`);
  }

  #lastWords(): string {
    const last = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    return /"message":"((?:[^"\\]|\\.)*)"/.exec(last)?.[1] ?? last;
  }

  async #answers(path: string): Promise<boolean> {
    return fetch(this.url + path, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
