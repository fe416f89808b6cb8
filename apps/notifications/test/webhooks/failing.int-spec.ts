import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { articlePublished } from '#contracts';
import { drain, eventually, type Json, made, publishedArticle } from '#testing';
import { openReceiver, type Receiver, withStatus } from './receiver.js';
import { openWebhookDesk, receivesExactly, type WebhookDesk } from './webhook-desk.js';

describe('a receiver', () => {
  let desk: WebhookDesk;
  let receiver: Receiver;
  let endpoint: Json;

  beforeAll(async () => {
    desk = await openWebhookDesk('webhooks-failing');
  });
  beforeEach(async () => {
    receiver = await openReceiver();
    endpoint = await desk.endpoint(receiver);
  });
  afterEach(async () => {
    const { version } = made(await desk.ops.get(`/webhook-endpoints/${endpoint.id}`));
    await desk.ops.delete(`/webhook-endpoints/${endpoint.id}`, { version });
    await receiver.stop();
  });
  afterAll(() => desk.stop());

  const publish = (count = 1) => desk.wire.publish(Array.from({ length: count }, () => articlePublished(publishedArticle())));
  const logs = (assertion: (rows: Json[]) => void) => eventually(async () => assertion(await desk.log(endpoint.id)));
  const read = async () => made(await desk.ops.get(`/webhook-endpoints/${endpoint.id}`));

  it('that fails is asked again later, with the same id and a new signature, until it takes it', async () => {
    receiver.answering = (response, { id }) =>
      void response.writeHead(receiver.received.filter(one => one.id === id).length < 3 ? 500 : 200).end('ok');
    await publish();
    for (const attempts of [1, 2]) {
      await logs(([row]) => expect(row).toMatchObject({ state: 'waiting', attempts }));
      await desk.passTime();
    }
    await logs(([row]) =>
      expect(row).toMatchObject({
        state: 'delivered',
        attempts: 3,
        log: [{ status: 500 }, { status: 500 }, { status: 200, answer: 'ok' }],
      }),
    );
    const [first, , last] = receiver.received;
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(last?.body).toBe(first?.body);
    for (const message of receiver.received) message.verified(endpoint.secret);
    expect((await read()).failingSince).toBeUndefined();
  });

  it('that sends us elsewhere is not followed', async () => {
    const elsewhere = await openReceiver();
    for (const status of [301, 302, 303, 307, 308]) {
      receiver.answering = withStatus(status, { location: elsewhere.url });
      await publish();
      await logs(([row]) => expect(row).toMatchObject({ state: 'waiting', attempts: 1, log: [{ status }] }));
    }
    expect(elsewhere.received).toHaveLength(0);
    await elsewhere.stop();
  });

  it('that is gone (410) is told no more, at once, and somebody is told of that', async () => {
    receiver.answering = withStatus(410);
    await publish(1);
    await eventually(async () => expect(await read()).toMatchObject({ state: 'disabled', disabled: { because: 'gone' }, version: 2 }));
    await publish(3);
    await drain(desk.service);
    expect(receiver.received).toHaveLength(1);
    await logs(rows => expect(rows.map(({ state }) => state)).toEqual(['cancelled']));
    expect((await desk.ops.get('/health')).body).toMatchObject({ checks: { webhooks: { disabledByThemselves: 1 } } });
    const trail = await desk.connection.collection('audit').findOne({ aggregateId: endpoint.id, action: 'disable' });
    expect(trail).toMatchObject({ actor: 'webhooks', why: 'gone' });
  });

  it.each([
    ['60', 55_000, 66_000],
    [new Date(Date.now() + 600_000).toUTCString(), 500_000, 601_000],
    ['99999999', 11.9 * 3_600_000, 12.1 * 3_600_000],
    ['soon', 3_000, 7_000],
  ])('that asks to be left alone until later (Retry-After: %s) is', async (header, least, most) => {
    receiver.answering = withStatus(503, { 'retry-after': header });
    const before = Date.now();
    await publish();
    await logs(([row]) => {
      expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
      expect(Date.parse(row.nextTryAt) - before).toBeGreaterThanOrEqual(least);
      expect(Date.parse(row.nextTryAt) - Date.now()).toBeLessThanOrEqual(most);
    });
  });

  it('that asks to be left alone is spared what comes meanwhile too', async () => {
    receiver.answering = withStatus(429, { 'retry-after': '3600' });
    await publish();
    await logs(([row]) => expect(row).toMatchObject({ attempts: 1 }));
    await publish(5);
    await drain(desk.service);
    await logs(rows => expect(rows.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0, 1]));
    expect(receiver.received).toHaveLength(1);
  });

  it('that is slow holds up no other, and is given up on time', async () => {
    const quick = await openReceiver();
    const other = await desk.endpoint(quick);
    receiver.answering = async response => {
      await pause(30_000, undefined, { ref: false });
      response.end();
    };
    await publish(80);
    await receivesExactly(quick, 80);
    const stuck = await desk.log(endpoint.id);
    expect(stuck.filter(({ state }) => state === 'delivered')).toEqual([]);
    await logs(rows => expect(rows.some(({ log: [first] }) => first?.error === 'timeout' && first.ms < 2_000)).toBe(true));
    await desk.ops.delete(`/webhook-endpoints/${other.id}`, { version: 1 });
    await quick.stop();
  });

  it('that would speak another protocol holds up nothing but what it was sent', async () => {
    receiver.answering = ({ socket }) =>
      void socket?.end('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n');
    await publish();
    await logs(([row]) => expect(row).toMatchObject({ state: 'waiting', attempts: 1, log: [{ error: 'connection-lost' }] }));
  });

  it('that does not end its answer has answered, and what it says is cut short', async () => {
    receiver.answering = response => void response.writeHead(200).write(`${'x'.repeat(50_000)}\u001b[31m`);
    await publish();
    await logs(([row]) => expect(row).toMatchObject({ state: 'delivered', log: [{ status: 200, answer: 'x'.repeat(200) }] }));
  });

  it('that is not there is asked again, and the log says why without a word of our network', async () => {
    await receiver.stop();
    await publish();
    await logs(([row]) => expect(row).toMatchObject({ state: 'waiting', log: [{ error: 'connection-refused' }] }));
    await eventually(async () => expect(await read()).toMatchObject({ failingSince: expect.any(String) }));
  });

  it('that has failed for days is disabled, and begins anew when it is active again', async () => {
    receiver.answering = withStatus(500);
    await publish();
    await logs(([row]) => expect(row).toMatchObject({ attempts: 1 }));
    expect((await read()).state).toBe('active');
    const sixDaysAgo = new Date(Date.now() - 6 * 24 * 3_600_000);
    await desk.connection.collection('webhookStandings').updateMany({}, { $set: { failingSince: sixDaysAgo } });
    await desk.passTime();
    await eventually(async () => expect(await read()).toMatchObject({ state: 'disabled', disabled: { because: 'failing' } }));
    await desk.passTime();
    await logs(rows => expect(rows.map(({ state }) => state)).toEqual(['cancelled']));
    const again = made(await desk.ops.patch(`/webhook-endpoints/${endpoint.id}`, { state: 'active' }, { version: 2 }));
    expect([again.state, again.disabled, again.failingSince]).toEqual(['active', undefined, undefined]);
  });

  it('that has failed for a day is asked no more for that message, until it is replayed', async () => {
    receiver.answering = withStatus(500);
    await publish();
    await logs(([row]) => expect(row).toMatchObject({ attempts: 1 }));
    await desk.connection.collection('webhookDeliveries').updateMany({ state: 'waiting' }, { $set: { attempts: 10 } });
    await desk.passTime();
    await logs(([row]) => expect(row).toMatchObject({ state: 'failed', attempts: 11 }));
    receiver.answering = withStatus(204);
    const [{ eventId, id }] = (await desk.log(endpoint.id)) as [Json];
    expect((await desk.ops.post(`/webhook-endpoints/${endpoint.id}/replay`, { eventId })).body).toEqual({ events: 1 });
    await logs(([row]) => expect(row).toMatchObject({ state: 'delivered', attempts: 1 }));
    expect(receiver.received.map(one => one.id)).toEqual([id, id, id]);
    expect((await desk.ops.post(`/webhook-endpoints/${endpoint.id}/replay`, { eventId: 'none' })).status).toBe(404);
  });

  it('that has lost some is told a range of time again, what it took before too, with the ids they had', async () => {
    await publish(2);
    await receivesExactly(receiver, 2);
    await logs(rows => expect(rows.every(({ state }) => state === 'delivered')).toBe(true));
    const from = new Date().toISOString();
    await publish(3);
    await receivesExactly(receiver, 5);
    await logs(rows => expect(rows.every(({ state }) => state === 'delivered')).toBe(true));
    const until = new Date(Date.now() + 1_000).toISOString();
    expect((await desk.ops.post(`/webhook-endpoints/${endpoint.id}/replay`, { from, until })).body).toEqual({ events: 3 });
    await receivesExactly(receiver, 8);
    const ids = receiver.received.map(({ id }) => id);
    expect(new Set(ids.slice(5))).toEqual(new Set(ids.slice(2, 5)));
  });
});
