import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const outcome = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});
type Outcome = z.infer<typeof outcome>;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 4);

/** Requests per second over 100 connections, ten in flight on each. */
export async function requestsPerSecond(url: string): Promise<number> {
  const { requests } = await load(url, ['--connections', '100', '--pipelining', '10', '--duration', String(seconds)]);
  return requests.average;
}

/** The milliseconds within which 99 of 100 answers have come to 50 readers, each of whom asks again at once. Code that is new to the engine is slower for some seconds, so no round is shorter than those of rates. */
export async function latencyP99(url: string, body?: object): Promise<number> {
  const post = body ? ['--method', 'POST', '--headers', 'content-type=application/json', '--body', JSON.stringify(body)] : [];
  const { latency } = await load(url, ['--connections', '50', '--duration', String(seconds), ...post]);
  return latency.p99;
}

/** So many requests a second over 50 connections, until it is stopped. */
export function keepAsking(url: string, perSecond: number): () => Promise<void> {
  const options = ['--connections', '50', '--overallRate', String(perSecond), '--duration', '3600', '--no-progress'];
  const child = spawn('autocannon', [...options, url], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return async () => {
    if (child.exitCode !== null) throw new Error(`autocannon ended by itself (${child.exitCode})`);
    child.kill('SIGKILL');
    await ended;
  };
}

/** From autocannon in a process of its own; an answer that is not 2xx fails the run. */
async function load(url: string, options: readonly string[]): Promise<Outcome> {
  const common = ['--json', '--no-progress', '--headers', 'accept-encoding=identity'];
  const child = spawn('autocannon', [...options, ...common, url], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { non2xx, errors, ...found } = outcome.parse(JSON.parse(await text(child.stdout)));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} failed`);
  return { ...found, non2xx, errors };
}
