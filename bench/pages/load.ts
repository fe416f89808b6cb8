import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const outcome = z.object({ requests: z.object({ average: z.number() }), non2xx: z.number(), errors: z.number() });
const seconds = Number(process.env['BENCH_SECONDS'] ?? 4);

/** Requests per second over 32 connections, from autocannon in a process of its own; an answer that is not 2xx fails the run. */
export async function requestsPerSecond(url: string): Promise<number> {
  const options = ['--connections', '100', '--pipelining', '10', '--duration', String(seconds), '--json', '--no-progress'];
  const child = spawn('autocannon', [...options, '--headers', 'accept-encoding=identity', url], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { requests, non2xx, errors } = outcome.parse(JSON.parse(await text(child.stdout)));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} failed`);
  return requests.average;
}
