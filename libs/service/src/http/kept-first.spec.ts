import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpAdapterHost } from '@nestjs/core';
import { Lifecycle } from '#health';
import { metrics } from '#telemetry';
import { KeptFirst } from './kept-first.js';

describe('What is kept', () => {
  let server: Server;
  let lifecycle: Lifecycle;

  beforeEach(async () => {
    server = createServer((_request, response) => response.end('the framework'));
    lifecycle = new Lifecycle();
    const keptFirst = new KeptFirst({ httpAdapter: { getHttpServer: () => server } } as HttpAdapterHost, lifecycle);
    keptFirst.register('/kept/:id', ({ url }, response) => {
      if (url === '/kept/1') response.writeHead(200).end('memory');
      return url === '/kept/1';
    });
    keptFirst.onApplicationBootstrap();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise(resolve => server.close(resolve)));

  const answer = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
    return response.text();
  };

  it('is sent without the framework, and counted', async () => {
    expect(await answer('/kept/1')).toBe('memory');
    expect(await metrics.metrics()).toContain('http_request_duration_seconds_count{method="GET",route="/kept/:id",status="200"} 1');
  });

  it.each([
    ['what is not kept', '/kept/2', 'GET'],
    ['what would change something', '/kept/1', 'POST'],
  ])('is not %s', async (_, path, method) => {
    expect(await answer(path, method)).toBe('the framework');
  });

  it('is left to the framework while the process drains', async () => {
    lifecycle.drain();
    expect(await answer('/kept/1')).toBe('the framework');
  });
});
