import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Runs the server and ends it when our pipe closes: so it ends with us, also when we are killed. It stands in a process group of its own,
 * so that Ctrl-C reaches only us, who stop things in order.
 */
const keeper = `
"$@" 3<&- </dev/null >&4 2>&1 & server=$!
echo "$server"
( cat <&3 >/dev/null; kill -CONT $server; kill $server; sleep 10; kill -9 $server ) >/dev/null 2>&1 4>&- & watcher=$!
exec 3<&-
wait $server
code=$?
kill $watcher 2>/dev/null
exit $code`;

/** Who was asked to stop and does not is killed. */
const stopDeadlineMs = 30_000;

/** A real server of ours. `freeze` and `thaw` stop and continue it as it stands; `kill` is `kill -9`. It can be started again. */
export class ServerProcess {
  static readonly keeper = keeper;
  #child: ChildProcess | undefined;
  #pid = 0;
  #isEnding = false;

  constructor(
    private readonly command: string,
    private readonly args: readonly string[],
    private readonly logFile: string,
    private readonly environment: NodeJS.ProcessEnv = process.env,
  ) {}

  get pid(): number {
    return this.#pid;
  }

  /** `onEnd` hears the exit code when the server ends by itself. */
  async start(onEnd: (code: number) => void = () => undefined): Promise<void> {
    const log = openSync(this.logFile, 'a');
    const child = spawn('sh', ['-c', keeper, 'keeper', this.command, ...this.args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore', 'pipe', log],
      env: this.environment,
    });
    closeSync(log);
    this.#child = child;
    this.#isEnding = false;
    child.once('exit', code => {
      if (!this.#isEnding) onEnd(code ?? 1);
    });
    const [line] = (await once(createInterface({ input: child.stdout as Readable }), 'line')) as [string];
    this.#pid = Number(line);
    child.unref();
    for (const stream of child.stdio) if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
  }

  freeze(): void {
    this.#send('SIGSTOP');
  }

  thaw(): void {
    this.#send('SIGCONT');
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  get hasEnded(): boolean {
    return this.#child === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || this.hasEnded) return;
    this.#isEnding = true;
    child.ref();
    const ended = once(child, 'exit');
    this.#send('SIGCONT');
    this.#send(signal);
    const timer = setTimeout(() => this.#send('SIGKILL'), stopDeadlineMs);
    await ended;
    clearTimeout(timer);
  }

  #send(signal: NodeJS.Signals): void {
    try {
      process.kill(this.#pid, signal);
    } catch {
      // It has ended by itself this moment.
    }
  }
}
