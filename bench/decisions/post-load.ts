import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const outcome = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});
/** Of a robot nothing is counted, and no goal is used up for it. */
export const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const seconds = Number(process.env['BENCH_SECONDS'] ?? 4);

/** The same JSON over 32 connections, one request in flight on each, from autocannon in a process of its own; an answer that is not 2xx fails the run. */
export async function postsPerSecond(url: string, body: object): Promise<{ perSecond: number; p99: number }> {
  const options = ['--connections', '32', '--duration', String(seconds), '--json', '--no-progress', '--method', 'POST'];
  const request = ['--headers', 'content-type=application/json', '--headers', `user-agent=${browser}`, '--body', JSON.stringify(body), url];
  const child = spawn('autocannon', [...options, ...request], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { requests, latency, non2xx, errors } = outcome.parse(JSON.parse(await text(child.stdout)));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} failed`);
  return { perSecond: requests.average, p99: latency.p99 };
}
