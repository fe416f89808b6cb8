import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { PermanentError } from '#messaging';
import { readConfig, type ServiceConfig, serviceConfig, ServiceModule } from '#service';
import {
  type Answer,
  type Colleague,
  environmentFor,
  eventually,
  isolated,
  person,
  startService,
  type StartedService,
  testTokens,
  type TestTokens,
} from '#testing';
import type { DueWorkAuditDocument } from '../src/due-work.schema.js';
import { Schedule } from '../src/schedule.js';
import { SchedulingModule } from '../src/scheduling.module.js';
import { bellRung, countSchema, RingBell, Script, soon } from './start-worker.js';

jest.setTimeout(60_000);

@Module({})
class BellsModule {
  static with(config: ServiceConfig): DynamicModule {
    return {
      module: BellsModule,
      imports: [
        ServiceModule.with({ name: 'bells', config, publishes: [bellRung] }),
        SchedulingModule.with(),
        MongooseModule.forFeature([{ name: 'Count', schema: countSchema }]),
      ],
      providers: [Script, RingBell],
    };
  }
}

describe('parked work over HTTP', () => {
  const place = isolated('parked-http');
  let tokens: TestTokens;
  let service: StartedService;
  let connection: Connection;
  let ops: Colleague;
  let isBroken = true;

  beforeAll(async () => {
    tokens = await testTokens();
    const config = readConfig(z.object(serviceConfig), environmentFor(place, tokens, 'bells'));
    service = await startService({ module: BellsModule.with(config), config });
    connection = service.app.get<Connection>(getConnectionToken());
    service.app.get(Script).ring = async () => {
      if (isBroken) throw new PermanentError('a bug that will be mended');
    };
    ops = await person(service.url, tokens, { sub: 'olga', roles: ['ops'] });
  });
  afterAll(async () => {
    await service.stop();
    await tokens.stop();
  });
  beforeEach(async () => {
    isBroken = true;
    for (const model of ['DueWork', 'DueWorkAudit', 'Count']) await connection.model(model).deleteMany({});
  });

  const list = async () => (await ops.get('/ops/due-work')).body.items as { id: string }[];
  async function park(...keys: string[]): Promise<void> {
    for (const key of keys) await service.app.get(Schedule).plan({ kind: 'ring-bell', key, dueAt: soon() });
    await eventually(async () => expect(await list()).toHaveLength(keys.length));
  }
  const counted = async () => (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times);
  const audit = () => connection.model<DueWorkAuditDocument>('DueWorkAudit').find().lean();
  const said = ({ status, body }: Answer) => [status, body.type as unknown];
  const work = '/ops/due-work/ring-bell%3Aa';

  it('is for ops alone', async () => {
    await park('a');
    const editor = await person(service.url, tokens, { sub: 'edith', roles: ['editor', 'chief'] });
    const answers = [
      await editor.get('/ops/due-work'),
      await editor.post(`${work}/run`),
      await editor.post(`${work}/discard`, { reason: 'no right to' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect([await audit(), await list()]).toEqual([[], [expect.objectContaining({ id: 'ring-bell:a' })]]);
  });

  it('is listed with its reason, and degrades health while it is there', async () => {
    const checks = async () => (await ops.get('/health')).body.checks.scheduling;
    expect(await checks()).toEqual({ status: 'up', overdueSeconds: 0, parked: 0 });
    await park('a', 'b');
    expect(await list()).toContainEqual({
      id: 'ring-bell:a',
      kind: 'ring-bell',
      key: 'a',
      dueAt: expect.any(String),
      attempts: 1,
      parked: { reason: 'a bug that will be mended', at: expect.any(String) },
    });
    const { body } = await ops.get('/ops/due-work?limit=1');
    expect((await ops.get(`/ops/due-work?limit=1&after=${body.next}`)).body.items).toHaveLength(1);
    expect(await checks()).toMatchObject({ status: 'degraded', parked: 2 });
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/^scheduling_parked 2$/m);
    expect(metrics).toMatch(/^scheduling_overdue 0$/m);
  });

  it('that is late is named in health, the latest first, until it is done', async () => {
    const dueAt = new Date(Date.now() - 90_000);
    const row = { kind: 'ring-bell', attempts: 1, nextTryAt: soon(60_000), data: {} };
    const rows = ['a', 'b'].map((key, index) => ({
      ...row,
      _id: `ring-bell:${key}`,
      key,
      dueAt: new Date(dueAt.getTime() - index * 1_000),
    }));
    await connection.model('DueWork').insertMany(rows);
    const { scheduling } = (await ops.get('/health')).body.checks;
    expect(scheduling).toMatchObject({ status: 'degraded', late: [{ id: 'ring-bell:b' }, { id: 'ring-bell:a' }] });
    expect(scheduling.overdueSeconds).toBe(scheduling.late[0].overdueSeconds);
    expect(scheduling.late[1].overdueSeconds).toBeGreaterThanOrEqual(90);
  });

  it('is run again once, however often it is asked for, and says who asked', async () => {
    await park('a');
    isBroken = false;
    const key = randomUUID();
    const first = await ops.post(`${work}/run`, {}, { key });
    expect([first.status, first.body]).toEqual([200, { id: 'ring-bell:a' }]);
    const again = await ops.post(`${work}/run`, {}, { key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    await eventually(async () => expect(await counted()).toEqual([1]));
    expect(said(await ops.post(`${work}/run`))).toEqual([404, '/problems/parked-work-not-found']);
    expect(await audit()).toMatchObject([{ workId: 'ring-bell:a', action: 'run', actor: expect.stringMatching(/^usr_/) }]);
  });

  it('is given up with a reason, which is kept with who gave it', async () => {
    await park('a');
    expect((await ops.post(`${work}/discard`, {})).status).toBe(400);
    expect((await ops.post(`${work}/discard`, { reason: 'planned by a test' })).status).toBe(200);
    expect(said(await ops.post(`${work}/discard`, { reason: 'once more' }))).toEqual([404, '/problems/parked-work-not-found']);
    expect(await audit()).toMatchObject([{ action: 'discard', reason: 'planned by a test', actor: expect.stringMatching(/^usr_/) }]);
    expect([await counted(), await list()]).toEqual([[], []]);
  });
});
