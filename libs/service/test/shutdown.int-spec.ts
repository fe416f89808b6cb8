import { EventEmitter, once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { getConnectionToken } from '@nestjs/mongoose';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { Lifecycle } from '#health';
import { Relay } from '#messaging';
import { createService, listen, readConfig, serviceConfig, shutDownOnSignal, type ServiceConfig } from '#service';
import { environmentFor, eventually, isolated, testTokens, type TestTokens } from '#testing';
import { ClippingsModule, Course } from './clippings.js';

const place = isolated('shutdown');

/** Instead of the process: signals that reach only this service, and an end that can be awaited. */
function surroundings() {
  const signals = new EventEmitter();
  const codes = new EventEmitter();
  return { signals, exit: (code: number) => void codes.emit('exit', code), exited: once(codes, 'exit').then(([code]) => code as number) };
}

jest.setTimeout(60_000);

describe('SIGTERM', () => {
  let tokens: TestTokens;
  let authorization: string;
  const config = (): ServiceConfig => readConfig(z.object(serviceConfig), environmentFor(place, tokens, 'clippings'));

  beforeAll(async () => {
    tokens = await testTokens();
    authorization = `Bearer ${await tokens.token({ roles: ['writer'] })}`;
  });
  afterAll(() => tokens.stop());

  it('answers the running request, finishes the message at hand, gives the lease back, closes MongoDB, and exits 0, in this order', async () => {
    const settings = config();
    const app = await createService({ module: ClippingsModule.with(settings), config: settings });
    const url = await listen(app, settings);
    const course = app.get(Course, { strict: false });
    const relay = app.get(Relay, { strict: false });
    const connection = app.get<Connection>(getConnectionToken(), { strict: false });
    const { happened } = course;
    const { signals, exit, exited } = surroundings();
    shutDownOnSignal(app, { delayMs: 0, deadlineMs: 20_000 }, { signals, exit });
    connection.once('close', () => happened.push(`MongoDB closed, relay ${relay.state}`));

    course.holdEvents = true;
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const posted = await fetch(`${url}/clippings`, { method: 'POST', headers, body: JSON.stringify({ text: 'Last ferry' }) });
    const { id } = (await posted.json()) as { id: string };
    const slow = fetch(`${url}/clippings/slow`);
    await Promise.all([course.request.isReached, course.event.isReached]);

    signals.emit('SIGTERM', 'SIGTERM');
    expect(app.get(Lifecycle, { strict: false }).phase).toBe('draining');
    await eventually(async () => expect(await fetch(`${url}/clippings/${id}`).catch(() => 'refused')).toBe('refused'));
    expect([happened, relay.state]).toEqual([[], expect.stringMatching(/relaying|standing-by/)]);

    course.request.open();
    expect(await (await slow).json()).toEqual({ answered: 'yes' });
    expect(relay.state).not.toBe('stopped');
    course.event.open();
    await expect(exited).resolves.toBe(0);
    expect(happened).toEqual(['request answered', 'event handled', 'MongoDB closed, relay stopped']);

    const after = await mongoose.createConnection(place.mongodbUri, { dbName: settings.mongodbDatabase }).asPromise();
    expect(await after.collection('clippings').findOne({ _id: id as never })).toMatchObject({ filedWith: expect.any(String) });
    expect(await after.collection('relayLease').countDocuments()).toBe(0);
    await after.close();
  });

  it('does not wait for a connection over which nobody has asked for anything, as browsers and pools open them ahead', async () => {
    const settings = config();
    const app = await createService({ module: ClippingsModule.with(settings), config: settings });
    const url = new URL(await listen(app, settings));
    const { signals, exit, exited } = surroundings();
    shutDownOnSignal(app, { delayMs: 0, deadlineMs: 10_000 }, { signals, exit });
    const silent = connect({ host: url.hostname.replace(/[[\]]/g, ''), port: Number(url.port) });
    await once(silent, 'connect');
    const closed = once(silent.resume(), 'close');
    signals.emit('SIGTERM', 'SIGTERM');
    await expect(exited).resolves.toBe(0);
    await closed;
  });

  it('exits 1 when something does not finish before the deadline', async () => {
    const settings = config();
    const app = await createService({ module: ClippingsModule.with(settings), config: settings });
    const url = await listen(app, settings);
    const course = app.get(Course, { strict: false });
    const { signals, exit, exited } = surroundings();
    shutDownOnSignal(app, { delayMs: 0, deadlineMs: 1_000 }, { signals, exit });
    const slow = fetch(`${url}/clippings/slow`).then(answer => answer.json());
    await course.request.isReached;
    const began = performance.now();
    signals.emit('SIGTERM', 'SIGTERM');
    await expect(exited).resolves.toBe(1);
    expect(performance.now() - began).toBeLessThan(2_000);
    course.request.open();
    await slow;
    const connection = app.get<Connection>(getConnectionToken(), { strict: false });
    if (connection.readyState !== mongoose.ConnectionStates.disconnected) await once(connection, 'close');
  });
});
