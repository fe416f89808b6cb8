import { randomUUID } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { readConfig, serviceConfig } from '#service';
import { configureLogging, sendLogsTo } from '#telemetry';
import { drain, environmentFor, eventually, isolated, startService, testTokens, type StartedService, type TestTokens } from '#testing';
import { ClippingsModule } from './clippings.js';

jest.setTimeout(60_000);

describe('a service on real servers', () => {
  let tokens: TestTokens;
  let service: StartedService;
  let authorization: string;

  beforeAll(async () => {
    tokens = await testTokens();
    const config = readConfig(z.object(serviceConfig), environmentFor(isolated('service'), tokens, 'clippings'));
    service = await startService({ module: ClippingsModule.with(config), config });
    authorization = `Bearer ${await tokens.token({ roles: ['writer'], sub: 'ada' })}`;
  });
  afterAll(async () => {
    await service.stop();
    await tokens.stop();
  });

  const keep = async (key: string, text: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${service.url}/clippings`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key, ...headers },
      body: JSON.stringify({ text }),
    });
    return { status: answer.status, body: (await answer.json()) as { id: string; type?: string } };
  };
  const count = (): Promise<number> => service.app.get<Connection>(getConnectionToken()).model('Clipping').countDocuments().exec();

  it('gives the first answer again for the same key, and 422 for another body', async () => {
    const key = randomUUID();
    const first = await keep(key, 'Tides');
    const again = await keep(key, 'Tides');
    const other = await keep(key, 'Ferries');
    expect([first.status, again, other.status, other.body.type]).toEqual([201, first, 422, '/problems/idempotency-key-reused']);
  });

  it('keeps one clipping of fifty posts at once with one key, and tells the others to wait or gives them its answer', async () => {
    const before = await count();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => keep(key, 'Cranes')));
    const ids = new Set(answers.filter(answer => answer.status === 201).map(answer => answer.body.id));
    expect(ids.size).toBe(1);
    expect(new Set(answers.map(answer => answer.status))).toEqual(
      new Set([...new Set(answers.map(answer => answer.status))].filter(status => status === 201 || status === 409)),
    );
    expect((await count()) - before).toBe(1);
  });

  it('keeps one person’s keys apart from another’s', async () => {
    const key = randomUUID();
    const mine = await keep(key, 'Lamps');
    const theirs = await keep(key, 'Lamps', { authorization: `Bearer ${await tokens.token({ roles: ['writer'], sub: 'ben' })}` });
    expect([theirs.status, theirs.body.id === mine.body.id]).toEqual([201, false]);
  });

  it('carries the correlation id from the request through its event into the consumer’s work and log lines', async () => {
    const lines: string[] = [];
    const restore = sendLogsTo({ write: line => void lines.push(line) });
    configureLogging({ level: 'info' });
    const { body } = await keep(randomUUID(), 'Night trains', { 'x-correlation-id': 'edition-42-night' });
    await drain(service);
    await eventually(async () => {
      const answer = await fetch(`${service.url}/clippings/${body.id}`);
      expect(await answer.json()).toMatchObject({ filedWith: 'edition-42-night' });
    });
    configureLogging({ level: 'silent' });
    restore();
    const filed = lines
      .map(line => JSON.parse(line) as Record<string, unknown>)
      .find(line => line.message === 'filed' && line.clipping === body.id);
    expect(filed).toMatchObject({
      correlationId: 'edition-42-night',
      eventId: expect.any(String),
      consumer: expect.stringContaining('FileClippingOnClippingKept'),
    });
    expect(lines.join('')).not.toContain(authorization.slice(7));
  });

  it('documents its routes, and the dead letters of ops with the role they need', async () => {
    const document = (await (await fetch(`${service.url}/docs/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { description?: string }>>;
    };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/clippings', '/clippings/{id}', '/ops/dead-letters']));
    expect(document.paths['/ops/dead-letters']?.get?.description).toContain('Roles: ops.');
  });
});
