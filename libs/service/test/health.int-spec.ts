import { getConnectionToken } from '@nestjs/mongoose';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { Lifecycle } from '#health';
import { readConfig, serviceConfig } from '#service';
import {
  environmentFor,
  eventually,
  findServers,
  startService,
  testTokens,
  type FoundServers,
  type StartedService,
  type TestTokens,
} from '#testing';
import { ClippingsModule } from './clippings.js';

jest.setTimeout(90_000);

const whenWell = {
  service: 'clippings',
  version: 'unreleased',
  status: 'up',
  checks: {
    database: { status: 'up' },
    messaging: {
      outbox: { depth: 0, oldestAgeSeconds: 0, parked: 0 },
      relay: 'relaying',
      consumer: { lagRecords: 0 },
      openDeadLetters: 0,
    },
  },
};

/** Servers of its own, because it freezes and kills them. */
describe('health', () => {
  let servers: FoundServers;
  let tokens: TestTokens;
  let service: StartedService;

  beforeAll(async () => {
    servers = await findServers({ own: ['mongo', 'kafka'] });
    tokens = await testTokens();
    const place = { mongodbUri: servers.mongodbUri, kafkaBrokers: servers.kafkaBrokers, topicPrefix: 'health.', database: () => 'health' };
    const config = readConfig(z.object(serviceConfig), { ...environmentFor(place, tokens, 'clippings'), HEALTH_DETAILS: 'ops' });
    service = await startService({ module: ClippingsModule.with(config), config });
  });
  afterAll(async () => {
    await service.stop();
    await tokens.stop();
    await servers.stop();
  });

  const probe = async (name: string, headers: Record<string, string> = {}) => {
    const began = performance.now();
    const answer = await fetch(`${service.url}/health${name}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, milliseconds: performance.now() - began };
  };

  it('is live and ready, and started once the topics are there', async () => {
    await eventually(async () => expect((await probe('/startup')).body).toEqual({ status: 'up', checks: { started: 'up', topics: 'up' } }));
    expect((await probe('/live')).body).toEqual({ status: 'up', checks: { consumer: 'up' } });
    expect((await probe('/ready')).body).toEqual({ status: 'up', checks: { phase: 'up', database: 'up' } });
  });

  it('tells details to ops only', async () => {
    const as = async (role: string) => probe('', { authorization: `Bearer ${await tokens.token({ roles: [role] })}` });
    const [nobody, writer] = [await probe(''), await as('writer')];
    expect([nobody.status, writer.status]).toEqual([403, 403]);
    const ops = await eventually(async () => {
      const answer = await as('ops');
      expect(answer).toMatchObject({ status: 200, body: whenWell });
      return answer;
    });
    expect(JSON.stringify(ops.body)).not.toMatch(/127\.0\.0\.1|mongodb:/);
  });

  it('with MongoDB frozen: not ready within its deadline, and live all the same', async () => {
    servers.mongo?.process.freeze();
    // The signal needs a moment to stop every thread of the server.
    const ready = await eventually(async () => {
      const answer = await probe('/ready');
      expect(answer).toMatchObject({ status: 503, body: { status: 'down', checks: { database: 'down' } } });
      return answer;
    });
    const live = await probe('/live');
    servers.mongo?.process.thaw();
    expect(ready.milliseconds).toBeLessThan(2_000);
    expect([live.status, live.milliseconds < 500]).toEqual([200, true]);
    await eventually(async () => expect((await probe('/ready')).status).toBe(200), { withinMs: 20_000 });
  });

  it('with Kafka away: ready and live all the same, and ops see it', async () => {
    await servers.kafka?.process.kill();
    const connection = service.app.get<Connection>(getConnectionToken());
    const row = {
      _id: 'e-1' as never,
      aggregateId: 'a',
      version: 1,
      index: 0,
      topic: 'health.clipping.kept',
      key: 'a',
      value: '{}',
      headers: {},
      createdAt: new Date(Date.now() - 120_000),
    };
    await connection.collection('outbox').insertOne(row);
    const authorization = `Bearer ${await tokens.token({ roles: ['ops'] })}`;
    await eventually(
      async () => {
        const { body } = await probe('', { authorization });
        expect(body).toMatchObject({
          status: 'degraded',
          checks: { messaging: { status: 'degraded', outbox: { depth: 1 } } },
        });
      },
      { withinMs: 30_000, everyMs: 200 },
    );
    expect([(await probe('/ready')).status, (await probe('/live')).status]).toEqual([200, 200]);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/messaging_outbox_depth 1\n/);
    await servers.kafka?.restart();
    await eventually(async () => expect(await connection.collection('outbox').countDocuments()).toBe(0), {
      withinMs: 40_000,
      everyMs: 200,
    });
  });

  it('is not ready any more once it drains, and still live', async () => {
    service.app.get(Lifecycle).drain();
    expect((await probe('/ready')).body).toEqual({ status: 'down', checks: { phase: 'down', database: 'up' } });
    expect((await probe('/live')).status).toBe(200);
  });
});
