import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually, freePort } from '#testing';

/** A program of this folder in a process of its own, with the port as its last argument; it ends when its standard input does, so with us. */
export class ChildProgram {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Runs `dist/bench/<name>.js` until it answers on its port. */
  static async start(name: string, ...more: readonly string[]): Promise<ChildProgram> {
    const port = await freePort();
    const child = spawn(process.execPath, [join('dist/bench', `${name}.js`), ...more, String(port)], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    await eventually(() => fetch(url), { withinMs: 30_000, everyMs: 100 });
    return new ChildProgram(child, url);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
