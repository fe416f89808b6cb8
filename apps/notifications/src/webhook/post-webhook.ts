import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { ClosedNetworks } from './closed-networks.js';
import type { GuardedAgents } from './guarded-agents.js';

export interface Posted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostOptions {
  readonly agents: GuardedAgents;
  readonly closed: ClosedNetworks;
  /** For all of it: to connect, to send, to be answered. */
  readonly timeoutMs: number;
}

export interface PostAnswer {
  readonly status: number;
  readonly retryAfter?: string | undefined;
  /** Its beginning. */
  readonly text: string;
}

/** What is read of an answer, so that its connection can be used again; one that goes on is hung up on. */
const readBytes = 16_384;

/** One POST, no redirect followed. Throws where there was no answer; of an answer that does not end in time its status is enough. */
export function postWebhook({ url, headers, body }: Posted, { agents, closed, timeoutMs }: PostOptions): Promise<PostAnswer> {
  const to = new URL(url);
  const host = to.hostname.replace(/^\[|\]$/g, '');
  // A literal address is connected to without being looked up.
  if (closed.has(host)) return Promise.reject(new Error(`${host} is not allowed`));
  const [{ request }, agent] = to.protocol === 'https:' ? [https, agents.https] : [http, agents.http];
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const asking = request(to, { method: 'POST', agent, signal, headers: { ...headers, 'content-length': length } });
    let isAnswered = false;
    asking.on('response', response => {
      isAnswered = true;
      readAnswer(response).then(resolve, reject);
    });
    asking.on('error', error => {
      if (!isAnswered) reject(error);
    });
    // Some ends are no error: an answer that would have another protocol spoken (101) has the connection closed, and nothing else is heard of it.
    asking.on('close', () => {
      if (!isAnswered) reject(Object.assign(new Error('It hung up'), { code: 'ECONNRESET' }));
    });
    asking.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<PostAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= readBytes) break;
    }
  } catch {
    // It was cut off; what it said before counts.
  }
  const text = Buffer.concat(chunks).toString('utf8', 0, readBytes);
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text };
}
