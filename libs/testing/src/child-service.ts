import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const stopDeadlineMs = 30_000;

/** A service of the paper as a process of its own, as it runs in production; its log goes to a file. */
export class ChildService {
  #child: ChildProcess | undefined;
  #isStopping = false;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly logFolder: string,
  ) {}

  get logFile(): string {
    return join(this.logFolder, `${this.name}.log`);
  }

  start(onCrash: (what: string) => void): void {
    this.#isStopping = false;
    const main = join('dist/apps', this.name, 'src/main.js');
    const log = createWriteStream(this.logFile, { flags: 'a' });
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      // In a group of its own, so that Ctrl-C reaches only us, who stop things in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], ...this.environment },
    });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    child.on('exit', (code, signal) => {
      if (!this.#isStopping) onCrash(`${this.name} ended (${signal ?? `exit ${code}`}); see ${this.logFile}`);
    });
    this.#child = child;
  }

  /** Until the service says that it has started and can serve. */
  async ready(deadlineMs: number): Promise<void> {
    for (const end = performance.now() + deadlineMs; ;) {
      if ((await this.#answers('/health/startup')) && (await this.#answers('/health/ready'))) return;
      if (performance.now() > end) throw new Error(`${this.name} was not ready within ${deadlineMs / 1_000} s; see ${this.logFile}`);
      await pause(100);
    }
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** `kill -9`: nothing is finished, nothing is given back. It can be started again. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.#isStopping = true;
    const ended = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs);
    await ended;
    clearTimeout(timer);
  }

  async #answers(path: string): Promise<boolean> {
    return fetch(this.url + path, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
