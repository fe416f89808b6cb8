import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { readConfig, type ServiceConfig, serviceConfig, ServiceModule } from '#service';
import {
  drain,
  environmentFor,
  type Answer,
  type Colleague,
  isolated,
  person,
  startService,
  type StartedService,
  testTokens,
  type TestTokens,
} from '#testing';
import { PermanentError } from '../src/consume/errors.js';
import { allNotes, countSchema, CountOnNoteWritten, noteSchema, noteWritten, Script } from './notes.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

@Module({})
class NotesModule {
  static with(config: ServiceConfig): DynamicModule {
    return {
      module: NotesModule,
      imports: [
        ServiceModule.with({ name: 'notes', config, publishes: allNotes }),
        MongooseModule.forFeature([
          { name: 'Count', schema: countSchema },
          { name: 'Note', schema: noteSchema },
        ]),
      ],
      controllers: [CountOnNoteWritten],
      providers: [Script],
    };
  }
}

describe('dead letters over HTTP', () => {
  const place = isolated('letters-http');
  const wire = new Wire(place);
  let tokens: TestTokens;
  let service: StartedService;
  let connection: Connection;
  let ops: Colleague;
  let isBroken = true;

  beforeAll(async () => {
    tokens = await testTokens();
    const config = readConfig(z.object(serviceConfig), environmentFor(place, tokens, 'notes'));
    service = await startService({ module: NotesModule.with(config), config });
    connection = service.app.get<Connection>(getConnectionToken());
    service.app.get(Script).effect = async () => {
      if (isBroken) throw new PermanentError('a bug that will be mended');
    };
    ops = await person(service.url, tokens, { sub: 'olga', roles: ['ops'] });
    await drain(service);
  });
  afterAll(async () => {
    await service.stop();
    await tokens.stop();
    await wire.stop();
  });
  beforeEach(async () => {
    isBroken = true;
    for (const model of ['DeadLetter', 'DeadLetterAudit', 'Count']) await connection.model(model).deleteMany({});
  });

  async function bury(...ids: string[]): Promise<string[]> {
    await wire.publish(ids.map(id => noteWritten({ id, version: 1, text: id })));
    await drain(service);
    const { body } = await ops.get('/ops/dead-letters');
    return (body.items as { id: string }[]).map(({ id }) => `/ops/dead-letters/${encodeURIComponent(id)}`);
  }
  const counted = async (): Promise<number[]> =>
    (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times);
  const audit = () => connection.model<{ actor: string; action: string; reason?: string }>('DeadLetterAudit').find().lean();
  const said = ({ status, body }: Answer) => [status, body.type as unknown];

  it('are for ops alone', async () => {
    const [letter = ''] = await bury('a');
    const editor = await person(service.url, tokens, { sub: 'edith', roles: ['editor', 'chief'] });
    const answers = [
      await editor.get('/ops/dead-letters'),
      await editor.get(letter),
      await editor.post(`${letter}/replay`),
      await editor.post('/ops/dead-letters/replay'),
      await editor.post(`${letter}/discard`, { reason: 'no right to' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect([await audit(), (await ops.get(letter)).body.state]).toEqual([[], 'open']);
  });

  it('show the record as text, with its error and where it stood', async () => {
    const [letter = ''] = await bury('a');
    const { status, body } = await ops.get(letter);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      handler: 'CountOnNoteWritten',
      topic: wire.topic('note.written'),
      key: 'a',
      error: { message: 'a bug that will be mended' },
      attempts: 1,
      state: 'open',
    });
    expect(JSON.parse(body.value as string)).toEqual({ id: 'a', version: 1, text: 'a' });
  });

  it('take effect once when one is replayed after the mending, however often it is asked for', async () => {
    const [letter = ''] = await bury('a');
    expect(said(await ops.post(`${letter}/replay`))).toEqual([409, '/problems/replay-failed']);
    isBroken = false;
    const key = randomUUID();
    const first = await ops.post(`${letter}/replay`, {}, { key });
    expect([first.status, first.body.state]).toEqual([200, 'replayed']);
    const again = await ops.post(`${letter}/replay`, {}, { key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(said(await ops.post(`${letter}/replay`))).toEqual([409, '/problems/dead-letter-settled']);
    expect(await counted()).toEqual([1]);
    expect(await audit()).toMatchObject([
      { action: 'replay', outcome: 'failed', actor: expect.stringMatching(/^usr_/) },
      { action: 'replay', outcome: 'done', actor: expect.stringMatching(/^usr_/) },
    ]);
  });

  it('take effect each, when all are replayed by one request', async () => {
    await bury('a', 'b', 'c');
    isBroken = false;
    const { status, body } = await ops.post('/ops/dead-letters/replay');
    expect([status, body]).toEqual([200, { replayed: 3, failed: [], open: 0 }]);
    expect(await counted()).toEqual([1, 1, 1]);
  });

  it('are given up with a reason, which is kept with who gave it', async () => {
    const [letter = ''] = await bury('a');
    expect((await ops.post(`${letter}/discard`, {})).status).toBe(400);
    const { status, body } = await ops.post(`${letter}/discard`, { reason: 'sent by a test' });
    expect([status, body.state]).toEqual([200, 'discarded']);
    expect(said(await ops.post(`${letter}/discard`, { reason: 'once more' }))).toEqual([409, '/problems/dead-letter-settled']);
    expect(await audit()).toMatchObject([{ action: 'discard', reason: 'sent by a test', actor: expect.stringMatching(/^usr_/) }]);
    expect(await counted()).toEqual([]);
  });

  it('that there are not are not found', async () => {
    const nowhere = '/ops/dead-letters/nobody';
    expect(said(await ops.get(nowhere))).toEqual([404, '/problems/dead-letter-not-found']);
    expect(said(await ops.post(`${nowhere}/replay`))).toEqual([404, '/problems/dead-letter-not-found']);
    expect(said(await ops.post(`${nowhere}/discard`, { reason: 'x' }))).toEqual([404, '/problems/dead-letter-not-found']);
  });
});
