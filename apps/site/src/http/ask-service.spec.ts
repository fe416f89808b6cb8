import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AskService } from './ask-service.js';
import { Breaker } from './breaker.js';

describe('a service that stands still', () => {
  let server: Server;
  let asked = 0;
  let url: string;
  const deadlineMs = 200;

  beforeAll(async () => {
    server = createServer(({ url: path }, response) => {
      asked += 1;
      if (path === '/begun') response.write('{"of":');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = 0;
  });

  const newsroom = (openMs: number) => {
    const services = { articles: { name: 'articles', url, breaker: new Breaker(5, openMs) } };
    const ask = new AskService(services as never, {} as never, { deadlineMs } as never, {} as never);
    return async (path: string, method: 'GET' | 'PUT' = 'GET') => {
      const began = performance.now();
      const { outcome } = await ask.execute({ service: 'articles', method, path, asNobody: true }, { id: 'r-1', ip: '::1' } as never);
      return { outcome, ms: performance.now() - began };
    };
  };

  it.each(['/silent', '/begun'])('costs two the whole deadline, and whoever asks then nothing: %s', async path => {
    const ask = newsroom(60_000);
    for (let twice = 0; twice < 2; twice += 1) expect((await ask(path)).outcome).toBe('away');
    expect([await ask(path), asked]).toEqual([{ outcome: 'away', ms: expect.any(Number) }, 2]);
  });

  it('is tried again for a part of the deadline, unless something is written', async () => {
    const ask = newsroom(0);
    for (let twice = 0; twice < 2; twice += 1) await ask('/silent');
    expect((await ask('/silent')).ms).toBeLessThan(deadlineMs * 0.8);
    expect((await ask('/silent', 'PUT')).ms).toBeGreaterThan(deadlineMs * 0.9);
    expect(asked).toBe(4);
  });
});
