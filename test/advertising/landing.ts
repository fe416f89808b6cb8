import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real site of a sponsor, to which a click leads. */
export interface Landing {
  readonly url: string;
  /** What was asked of it, in order. */
  readonly landed: string[];
  readonly stop: () => void;
}

export async function openLanding(): Promise<Landing> {
  const landed: string[] = [];
  const server = createServer((request, response) => {
    landed.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Landed</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, landed, stop: () => void server.close() };
}
