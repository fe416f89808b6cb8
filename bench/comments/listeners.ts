/**
 * Browsers that follow a thread, each over a connection of its own, all in this process: `listeners <url> <how many> <port>`. It answers at its port as
 * soon as all of them listen. POST the times at which the numbered comments were answered, and it says how long after that each was heard.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { percentile } from '../compare.js';
import { numbered } from './numbered-comment.js';

const [, , address = '', howMany = '1', port = '0'] = process.argv;
const url = new URL(address);
const now = (): number => performance.timeOrigin + performance.now();
process.stdin.resume().on('end', () => process.exit());

/** When each listener heard of each comment first; a frame may come twice. */
const heard: Map<number, number>[] = [];
for (let index = 0; index < Number(howMany); index += 1) heard.push(await listen());

async function listen(): Promise<Map<number, number>> {
  const socket = connect(Number(url.port), url.hostname).setEncoding('latin1');
  await once(socket, 'connect');
  socket.write(`GET ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\naccept: text/event-stream\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [string];
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(head);
  const arrivals = new Map<number, number>();
  let rest = '';
  socket.on('data', (chunk: string) => {
    const [at, text] = [now(), rest + chunk];
    for (const [, number] of text.matchAll(numbered)) if (!arrivals.has(Number(number))) arrivals.set(Number(number), at);
    rest = text.slice(-50);
  });
  return arrivals;
}

const answered = z.array(z.number());

/** The milliseconds from each answer to each listener; what nobody told them counts apart. */
function delays(times: readonly number[]): object {
  const all = heard.flatMap(arrivals => times.map((at, number) => Math.max(0, (arrivals.get(number) ?? Number.NaN) - at)));
  const told = all.filter(delay => !Number.isNaN(delay));
  return { median: percentile(told, 0.5), p99: percentile(told, 0.99), missing: all.length - told.length };
}

createServer((request, response) => {
  if (request.method === 'POST') void json(request).then(body => response.end(JSON.stringify(delays(answered.parse(body)))));
  else response.end();
}).listen(Number(port), '127.0.0.1');
