import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Lifecycle } from '#health';
import { observeRequest } from '#telemetry';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
type Send = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * What anyone may read and is kept as bytes is sent before the framework sees the request: no route, guard or log line is needed for it. It
 * is counted like any other answer. A process that drains sends nothing so, for the framework is to send the reader to another instance.
 */
@Injectable()
export class KeptFirst implements OnApplicationBootstrap {
  readonly #kept: { readonly route: string; readonly send: Send }[] = [];

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** `send` sends what is kept for the request, if it is, and answers whether it did; `route` is what it is counted as. */
  register(route: string, send: Send): void {
    this.#kept.push({ route, send });
  }

  onApplicationBootstrap(): void {
    if (this.#kept.length === 0) return;
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const listeners = server.listeners('request') as Listener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (this.#isSent(request, response)) return;
      for (const listener of listeners) listener.call(server, request, response);
    });
  }

  #isSent(request: IncomingMessage, response: ServerResponse): boolean {
    const { method = '' } = request;
    if ((method !== 'GET' && method !== 'HEAD') || this.lifecycle.phase === 'draining') return false;
    const began = performance.now();
    const kept = this.#kept.find(({ send }) => send(request, response));
    if (!kept) return false;
    response.once('close', () =>
      observeRequest({ method, route: kept.route, status: response.statusCode, seconds: (performance.now() - began) / 1_000 }),
    );
    return true;
  }
}
