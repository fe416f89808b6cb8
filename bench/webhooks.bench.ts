import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import pLimit from 'p-limit';
import { ChildService, type Colleague, environmentFor, eventually, freePort, type Isolated, made, person, testTokens } from '#testing';
import { ChildProgram } from './child-program.js';
import { compare, report } from './compare.js';

const endpoints = 4;
const events = 1_000;
/** As many as the service has under way to so many receivers. */
const together = endpoints * 16;
const data = JSON.stringify({ id: 'art_1', version: 1, headline: 'The tide table is a page shorter', text: 'x'.repeat(2_000) });

/** Webhooks of one event to several receivers, claimed, signed, posted and marked, against bare posts of as many bytes to the same server. */
export async function webhooks(place: Isolated): Promise<boolean> {
  const [folder, tokens, receiver] = [
    await mkdtemp(join(tmpdir(), 'bench-')),
    await testTokens(),
    await ChildProgram.start('webhooks/counting-receiver'),
  ];
  const client = await new mongo.MongoClient(place.mongodbUri).connect();
  const port = await freePort();
  const settings = { ...environmentFor(place, tokens, 'notifications'), PORT: String(port), WEBHOOK_LOOPBACK: 'allowed' };
  const service = new ChildService('notifications', `http://127.0.0.1:${port}`, settings, folder);
  try {
    await service.start(what => process.stderr.write(`${what}\n`));
    await service.ready(60_000);
    const ops = await person(service.url, tokens, { sub: 'ops', roles: ['ops'] });
    const ids = await endpointsAt(ops, receiver.url);
    const db = client.db(place.database('notifications'));
    await db.collection<{ _id: string }>('webhookEvents').insertMany(Array.from({ length: events }, (_, number) => eventOf(number)));
    const figures = await compare('webhooks', 'per second', [
      { name: 'webhooks delivered', run: () => delivered(ops, ids, db.collection('webhookDeliveries')) },
      { name: 'bare posts', run: () => posted(receiver.url) },
    ]);
    return report('Webhooks', figures, [{ of: 'webhooks delivered', against: 'bare posts', is: 'at least', ratio: 0.1 }]);
  } finally {
    await Promise.all([service.stop(), receiver.stop(), client.close(), tokens.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function endpointsAt(ops: Colleague, url: string): Promise<string[]> {
  const wish = { url, eventTypes: ['article.published'] };
  const all = await Promise.all(Array.from({ length: endpoints }, () => ops.post('/webhook-endpoints', wish)));
  return all.map(answer => String(made(answer).id));
}

const eventOf = (number: number) => ({
  _id: `event-${number}`,
  source: '/articles',
  type: 'article.published',
  subject: `art_${number}`,
  time: new Date(),
  sequence: 1,
  schema: 'urn:broadsheet:event:article.published:1',
  data,
  people: [],
  expiresAt: new Date(Date.now() + 3_600_000),
});

/** From the question until the last is marked. */
async function delivered(ops: Colleague, ids: readonly string[], rows: mongo.Collection): Promise<number> {
  const began = performance.now();
  await Promise.all(
    ids.map(async id => made(await ops.post(`/webhook-endpoints/${id}/replay`, { from: new Date(0), until: '2999-01-01T00:00:00Z' }))),
  );
  // By one step of an index: whoever counted them all would work beside what is measured.
  await eventually(async () => expectNone(await rows.findOne({ state: 'waiting' })), { withinMs: 120_000, everyMs: 20 });
  return (endpoints * events) / ((performance.now() - began) / 1_000);
}

async function posted(url: string): Promise<number> {
  const [agent, limit, began] = [new http.Agent({ keepAlive: true }), pLimit(together), performance.now()];
  await Promise.all(Array.from({ length: endpoints * events }, () => limit(() => post(url, agent))));
  agent.destroy();
  return (endpoints * events) / ((performance.now() - began) / 1_000);
}

const post = (url: string, agent: http.Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = http.request(url, { method: 'POST', agent }, response => void response.resume().on('end', resolve));
    asking.on('error', reject).end(data);
  });

function expectNone(waiting: object | null): void {
  if (waiting) throw new Error('Webhooks wait');
}
