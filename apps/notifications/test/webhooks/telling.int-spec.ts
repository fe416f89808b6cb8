import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { articleDeleted, articlePublished, articleUpdated } from '#contracts';
import { writeEnvelope } from '#messaging';
import { drain, eventually, made, publishedArticle } from '#testing';
import { range } from '../delivering/mail-room.js';
import { openReceiver, type Receiver } from './receiver.js';
import { openWebhookDesk, receivesExactly, type WebhookDesk } from './webhook-desk.js';

describe('another system that asked for events', () => {
  let desk: WebhookDesk;
  let receiver: Receiver;

  beforeAll(async () => {
    desk = await openWebhookDesk('webhooks-telling');
  });
  beforeEach(async () => {
    receiver = await openReceiver();
  });
  afterEach(() => receiver.stop());
  afterAll(() => desk.stop());

  it('is told of each by a message that it can verify, and of no others', async () => {
    const endpoint = await desk.endpoint(receiver);
    const article = publishedArticle();
    await desk.wire.publish([articlePublished(article), articleUpdated({ ...article, version: 2 })]);
    await receivesExactly(receiver, 1);
    const [message] = receiver.received;
    expect(message?.verified(endpoint.secret)).toMatchObject({
      specversion: '1.0',
      type: 'article.published',
      subject: article.id,
      source: '/articles',
      timestamp: expect.any(String),
      data: { id: article.id, headline: article.headline },
    });
    expect(message?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': expect.any(String),
    });
    await eventually(async () => {
      const [row] = await desk.log(endpoint.id);
      expect(row).toMatchObject({ id: message?.id, state: 'delivered', attempts: 1, log: [{ status: 204 }] });
    });
  });

  it('is told once, however often the topic is read', async () => {
    await desk.endpoint(receiver);
    const { key, value, headers } = writeEnvelope(articlePublished(publishedArticle()));
    await desk.wire.publish([articlePublished(publishedArticle())]);
    for (let time = 0; time < 3; time += 1) await desk.wire.send('article.published', { key, value, headers: { ...headers } });
    await drain(desk.service);
    await receivesExactly(receiver, 2);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(2);
  });

  it('is not told of what was before it asked', async () => {
    const { key, value, headers } = writeEnvelope(articlePublished(publishedArticle()), new Date(Date.now() - 3_600_000));
    await desk.endpoint(receiver);
    await desk.wire.send('article.published', { key, value, headers: { ...headers } });
    await drain(desk.service);
    const [now] = [publishedArticle()];
    await desk.wire.publish([articlePublished(now)]);
    await receivesExactly(receiver, 1);
    expect(receiver.received[0]?.body).toContain(now.id);
  });

  it('is told no more once its endpoint is removed, or disabled; what it missed then can be replayed', async () => {
    const endpoint = await desk.endpoint(receiver);
    const { version } = made(await desk.ops.patch(`/webhook-endpoints/${endpoint.id}`, { state: 'disabled' }, { version: 1 }));
    const [missed, from] = [publishedArticle(), new Date().toISOString()];
    await desk.wire.publish([articlePublished(missed)]);
    await drain(desk.service);
    expect(await desk.log(endpoint.id)).toEqual([]);
    const replay = () =>
      desk.ops.post(`/webhook-endpoints/${endpoint.id}/replay`, { from, until: new Date(Date.now() + 60_000).toISOString() });
    expect((await replay()).body).toMatchObject({ status: 409, type: '/problems/endpoint-disabled' });
    await desk.ops.patch(`/webhook-endpoints/${endpoint.id}`, { state: 'active' }, { version });
    expect((await replay()).body).toEqual({ events: 1 });
    await receivesExactly(receiver, 1);
    expect(receiver.received[0]?.verified(endpoint.secret).data).toMatchObject({ id: missed.id });
    expect((await desk.ops.delete(`/webhook-endpoints/${endpoint.id}`, { version: version + 1 })).status).toBe(204);
    await desk.wire.publish([articlePublished(publishedArticle())]);
    await drain(desk.service);
    expect(receiver.received).toHaveLength(1);
    expect((await desk.ops.get(`/webhook-endpoints/${endpoint.id}`)).status).toBe(404);
  });

  it('is told all of a range again, in as many calls as it takes, also where one moment has more than one call', async () => {
    const endpoint = await desk.endpoint(receiver);
    const time = new Date(Date.now() - 3_600_000);
    await desk.keeps(
      time,
      range(0, 2_100).map(number => `evt-${String(number).padStart(4, '0')}`),
    );
    await desk.keeps(new Date(time.getTime() + 1), ['evt-later']);
    const until = new Date(time.getTime() + 2).toISOString();
    const replay = async (wish: object) => made(await desk.ops.post(`/webhook-endpoints/${endpoint.id}/replay`, { until, ...wish }));
    const one = await replay({ from: time.toISOString() });
    expect(one).toEqual({ events: 1_000, next: time.toISOString(), after: 'evt-0999' });
    const two = await replay({ from: one.next, after: one.after });
    expect(two).toEqual({ events: 1_000, next: time.toISOString(), after: 'evt-1999' });
    expect(await replay({ from: two.next, after: two.after })).toEqual({ events: 101 });
    expect(await desk.connection.collection('webhookDeliveries').countDocuments({ endpointId: endpoint.id, eventId: /^evt-/ })).toBe(2_101);
  });

  it('is not told any more of what is gone before it was reached', async () => {
    receiver.answering = response => void response.writeHead(503).end();
    const endpoint = await desk.endpoint(receiver, 'article.published', 'article.deleted');
    const article = publishedArticle();
    await desk.wire.publish([articlePublished(article)]);
    await receivesExactly(receiver, 1);
    receiver.answering = response => void response.writeHead(204).end();
    await desk.wire.publish([articleDeleted({ id: article.id, version: 2, path: article.path, previousPaths: [] })]);
    await receivesExactly(receiver, 2);
    await desk.passTime();
    await eventually(async () => {
      const states = (await desk.log(endpoint.id)).map(({ type, state }) => [type, state]);
      expect(states).toEqual([
        ['article.deleted', 'delivered'],
        ['article.published', 'forgotten'],
      ]);
    });
    expect(receiver.received).toHaveLength(2);
  });

  it('is shown its secret once, and the same one where the request comes twice; it is kept nowhere', async () => {
    const [key, body] = [randomUUID(), { url: receiver.url, eventTypes: ['article.published'] }];
    const [first, again] = [
      await desk.chief.post('/webhook-endpoints', body, { key }),
      await desk.chief.post('/webhook-endpoints', body, { key }),
    ];
    expect([first.status, again.body]).toEqual([201, first.body]);
    const { id, secret } = first.body;
    const rotated = made(await desk.chief.post(`/webhook-endpoints/${id}/rotate-secret`, undefined, { version: 1 }));
    expect(JSON.stringify([await desk.ops.get(`/webhook-endpoints/${id}`), await desk.ops.get('/webhook-endpoints')])).not.toContain(
      'whsec_',
    );
    const db = desk.connection.db;
    for (const { name } of (await db?.listCollections().toArray()) ?? []) {
      const rows = JSON.stringify(await db?.collection(name).find().toArray());
      expect([name, rows.includes(secret), rows.includes(rotated.secret)]).toEqual([name, false, false]);
    }
  });

  it('verifies with either secret during the overlap, and with the new one alone where there is none', async () => {
    const endpoint = await desk.endpoint(receiver);
    const rotate = async (version: number, overlapHours: number) =>
      made(await desk.ops.post(`/webhook-endpoints/${endpoint.id}/rotate-secret`, { overlapHours }, { version })).secret as string;
    const tested = async () => {
      const before = receiver.received.length;
      made(await desk.ops.post(`/webhook-endpoints/${endpoint.id}/test`, {}));
      await receivesExactly(receiver, before + 1);
      return receiver.received[before];
    };
    const second = await rotate(1, 24);
    const both = await tested();
    expect([both?.verified(endpoint.secret).type, both?.verified(second).type]).toEqual(['webhook.tested', 'webhook.tested']);
    const third = await rotate(2, 0);
    const one = await tested();
    expect(one?.verified(third)).toMatchObject({ data: { id: endpoint.id } });
    expect(() => one?.verified(second)).toThrow('No matching signature');
  });

  it('is changed by those who know its version, and every change is on record', async () => {
    const { id } = await desk.endpoint(receiver);
    expect((await desk.chief.patch(`/webhook-endpoints/${id}`, { description: 'The archive' }, { version: 1 })).status).toBe(200);
    expect((await desk.ops.patch(`/webhook-endpoints/${id}`, { description: 'Another' }, { version: 1 })).status).toBe(412);
    const trail = await desk.connection.collection('audit').find({ aggregateId: id }).sort({ at: 1 }).toArray();
    expect(trail.map(({ action, version }) => [action, version])).toEqual([
      ['create', 1],
      ['edit', 2],
    ]);
    const tested = made(await desk.ops.post(`/webhook-endpoints/${id}/test`, {}));
    const [latest] = (await desk.ops.get(`/audit?aggregateId=${id}`)).body.items;
    expect(latest).toMatchObject({ action: 'test', version: 2, after: { eventId: tested.eventId } });
  });

  it.each([
    [{ url: 'http://archive.example/' }, '/url'],
    [{ url: 'https://10.0.0.1/' }, '/url'],
    [{ eventTypes: ['user.erased'] }, '/eventTypes/0'],
    [{ eventTypes: [] }, '/eventTypes'],
  ])('is not one with %j', async (over, pointer) => {
    const { status, body } = await desk.ops.post('/webhook-endpoints', { url: receiver.url, eventTypes: ['article.published'], ...over });
    expect([status >= 400 && status < 500, body.errors[0].pointer]).toEqual([true, pointer]);
  });
});
