import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly id: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** What the library makes of it; throws where the signature does not fit. */
  readonly verified: (secret: string) => { readonly type: string; readonly id: string; readonly data: Record<string, unknown> };
}

/** How a receiver answers; nothing answers 204. */
export type Answering = (response: ServerResponse, received: Received) => void | Promise<void>;

/** A real receiver of webhooks on this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  answering: Answering;
  readonly stop: () => Promise<void>;
}

export const withStatus =
  (status: number, headers: Record<string, string> = {}): Answering =>
  response =>
    void response.writeHead(status, headers).end();

export async function openReceiver(answering: Answering = withStatus(204)): Promise<Receiver> {
  const server = createServer((request, response) => void take(request, response));
  const receiver = { url: '', received: [] as Received[], answering, stop: () => Promise.resolve() };
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = receivedOf(request, await text(request));
    receiver.received.push(received);
    await receiver.answering(response, received);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  receiver.stop = () =>
    new Promise(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return receiver;
}

function receivedOf({ headers: all }: IncomingMessage, body: string): Received {
  const headers = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value)]));
  return {
    id: headers['webhook-id'] ?? '',
    headers,
    body,
    verified: secret => new Webhook(secret).verify(body, headers) as ReturnType<Received['verified']>,
  };
}
