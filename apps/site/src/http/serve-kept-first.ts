import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PageServer } from './page-server.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Kept pages are sent before the framework sees the request: no route, guard or log line is needed for bytes that are ready. */
@Injectable()
export class ServeKeptFirst implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pages: PageServer,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const listeners = server.listeners('request') as Listener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (this.pages.serveKept(request, response)) return;
      for (const listener of listeners) listener.call(server, request, response);
    });
  }
}
