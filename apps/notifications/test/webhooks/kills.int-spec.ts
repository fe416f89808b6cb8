import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { articlePublished } from '#contracts';
import {
  ChildService,
  type Colleague,
  environmentFor,
  eventually,
  freePort,
  isolated,
  made,
  Newswire,
  person,
  publishedArticle,
  testTokens,
  type TestTokens,
} from '#testing';
import { openReceiver, type Receiver, withStatus } from './receiver.js';
import { webhookSettings } from './webhook-desk.js';

jest.setTimeout(180_000);

/** Requests to one receiver at a time. */
const together = 16;
/** Sent, and not marked yet. */
const inHand = 4 * together;

describe('processes that send webhooks', () => {
  const place = isolated('webhooks-kills');
  let tokens: TestTokens;
  let wire: Newswire;
  let connection: Connection;
  let folder: string;
  let receiver: Receiver;
  let children: [ChildService, ChildService];
  let ops: Colleague;
  let endpointId: string;
  const articles = Array.from({ length: 200 }, () => publishedArticle());
  const ids = articles.map(({ id }) => id).toSorted();

  const child = async (name: string) => {
    const port = String(await freePort());
    const environment = { ...environmentFor(place, tokens, 'notifications'), ...webhookSettings, PORT: port };
    return new ChildService('notifications', `http://127.0.0.1:${port}`, environment, await mkdtemp(join(folder, name)));
  };
  const start = async (one: ChildService) => {
    await one.start(() => undefined);
    await one.ready(60_000);
  };
  /** All at once, however far the consumer has come: told while the endpoint was disabled, and replayed. */
  const replay = async () =>
    made(await ops.post(`/webhook-endpoints/${endpointId}/replay`, { from: new Date(0), until: '2999-01-01T00:00:00Z' }));
  const rows = () => connection.collection('webhookDeliveries');
  /** Of each, by the id of its article: the ids of its messages. */
  const told = () => {
    const messages = new Map<string, string[]>();
    for (const { id, body } of receiver.received) {
      const { subject } = JSON.parse(body) as { subject: string };
      messages.set(subject, [...(messages.get(subject) ?? []), id]);
    }
    return messages;
  };

  /** At a message that is none of the last process's any more, of which some may still lie in its sockets: it is received, and never answered. */
  const diesAtNext = () =>
    new Promise<void>(resolve => {
      const next = receiver.received.length + together + 5;
      receiver.answering = async (response, received) => {
        if (receiver.received.length === next) resolve(children[0].kill());
        if (receiver.received.length < next) await withStatus(204)(response, received);
      };
    });

  beforeAll(async () => {
    [tokens, folder] = [await testTokens(), await mkdtemp(join(tmpdir(), 'webhooks-kills-'))];
    [wire, receiver] = [new Newswire(place), await openReceiver()];
    connection = await createConnection(place.mongodbUri, { dbName: place.database('notifications') }).asPromise();
    children = [await child('one'), await child('two')];
    await start(children[0]);
    ops = await person(children[0].url, tokens, { sub: 'ops', roles: ['ops'] });
    endpointId = made(await ops.post('/webhook-endpoints', { url: receiver.url, eventTypes: ['article.published'] })).id;
    made(await ops.patch(`/webhook-endpoints/${endpointId}`, { state: 'disabled' }, { version: 1 }));
    await wire.publish(articles.map(article => articlePublished(article)));
    const consumed = async () => {
      const count = await connection.collection('webhookEvents').countDocuments();
      if (count < articles.length) throw new Error(`${count} events are consumed`);
    };
    await eventually(consumed, { withinMs: 60_000 });
    made(await ops.patch(`/webhook-endpoints/${endpointId}`, { state: 'active' }, { version: 2 }));
  });
  afterAll(async () => {
    for (const one of children) await one.stop();
    await Promise.all([connection.close(), wire.stop(), receiver.stop(), tokens.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('lose none when they are killed between the sending and its mark, and send again what was under way with the id it had', async () => {
    const kills = 3;
    let dies = diesAtNext();
    await replay();
    for (let kill = 1; kill <= kills; kill += 1) {
      await dies;
      // The claims of the dead run out.
      await rows().updateMany({ state: 'waiting' }, { $set: { nextTryAt: new Date(0) } });
      if (kill < kills) dies = diesAtNext();
      else receiver.answering = withStatus(204);
      // It may die before it is ready.
      await children[0].start(() => undefined);
    }
    await eventually(async () => expect(await rows().countDocuments({ state: 'delivered' })).toBe(ids.length), { withinMs: 60_000 });
    await children[0].ready(60_000);
    const messages = [...told().values()];
    expect([...told().keys()].toSorted()).toEqual(ids);
    expect(messages.filter(of => new Set(of).size !== 1)).toEqual([]);
    const doubles = receiver.received.length - ids.length;
    expect(doubles).toBeGreaterThanOrEqual(kills);
    expect(doubles).toBeLessThanOrEqual(kills * inHand);
  });

  it('share the work, two of them, and send each once', async () => {
    receiver.received.length = 0;
    await start(children[1]);
    receiver.answering = async (response, received) => {
      await pause(50);
      await withStatus(204)(response, received);
    };
    await replay();
    await eventually(async () => expect(await rows().countDocuments({ state: 'waiting' })).toBe(0), { withinMs: 60_000 });
    expect([...told().keys()].toSorted()).toEqual(ids);
    expect(receiver.received).toHaveLength(ids.length);
  });
});
