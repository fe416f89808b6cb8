import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Upstream {
  readonly url: string;
  /** What reached it, in order. */
  readonly asked: Asked[];
  /** How it answers from now on. */
  answer: (request: Asked, response: ServerResponse) => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A real server in the place of the articles service; it can be stopped, and started again at the same address. */
export async function openUpstream(): Promise<Upstream> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const last = { method, url, headers, body: Buffer.concat(chunks).toString() };
      asked.push(last);
      upstream.answer(last, response);
    });
  });
  const start = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await start(0);
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: (_request, response) => void response.end('upstream'),
    start: () => start(port),
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return upstream;
}
