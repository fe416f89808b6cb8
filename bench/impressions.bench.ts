import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mongo } from 'mongoose';
import { ChildService, environmentFor, eventually, freePort, type Isolated, testTokens } from '#testing';
import { compare, report } from './compare.js';

const secret = 'a secret of the bench, long enough for it';
const askers = 2;
const perRound = Number(process.env['BENCH_IMPRESSIONS'] ?? 30_000);
const together = 250;

/** Impressions over HTTP, each counted once with its event, against rows that the bare driver writes in groups as large. */
export async function impressions(place: Isolated): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const tokens = await testTokens();
  const port = await freePort();
  const settings = { PORT: String(port), SIGNING_KEY: secret, IMPRESSIONS_PER_MINUTE: '0', NODE_ENV: 'development' };
  const service = new ChildService(
    'sponsorship',
    `http://127.0.0.1:${port}`,
    { ...environmentFor(place, tokens, 'sponsorship'), ...settings },
    folder,
  );
  const client = await new mongo.MongoClient(place.mongodbUri).connect();
  try {
    await service.start(what => process.stderr.write(`${what}\n`));
    await service.ready(30_000);
    const rows = client.db(place.database('sponsorship'));
    const figures = await compare('impressions', 'per second', [
      { name: 'impressions counted', run: () => counted(service.url, rows) },
      { name: 'bare insertMany', run: () => inserted(client.db(place.database('bare')).collection('rows')) },
    ]);
    return report('Impressions', figures, [
      { of: 'impressions counted', is: 'at least', figure: 5_000 },
      { of: 'impressions counted', against: 'bare insertMany', is: 'at least', ratio: 0.1 },
    ]);
  } finally {
    await service.stop();
    await client.close();
    await tokens.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly answered: number;
  readonly seconds: number;
  readonly failed: number;
}

/** Until the last of them was answered and told of; fails where one was lost or counted twice. */
async function counted(address: string, rows: mongo.Db): Promise<number> {
  const before = await rows.collection('impressions').countDocuments();
  const asked = await Promise.all(Array.from({ length: askers }, () => ask(address)));
  const began = performance.now();
  await eventually(async () => expectNone(await rows.collection('outbox').countDocuments()), { withinMs: 120_000, everyMs: 50 });
  const answered = asked.reduce((sum, one) => sum + one.answered, 0);
  process.stderr.write(
    `${answered} in ${asked.map(({ seconds }) => seconds).join(', ')} s, told ${Math.round(performance.now() - began)} ms later\n`,
  );
  const found = (await rows.collection('impressions').countDocuments()) - before;
  const [total] = await rows
    .collection('totals')
    .aggregate([{ $match: { bucket: 'counted' } }, { $group: { _id: null, sum: { $sum: '$count' } } }])
    .toArray();
  if (asked.some(({ failed }) => failed > 0) || found !== answered || total?.['sum'] !== before + found)
    throw new Error(`${answered} were answered, ${found} have a row, ${total?.['sum']} of ${before + found} are in the totals`);
  return answered / Math.max(...asked.map(({ seconds }) => seconds));
}

async function ask(address: string): Promise<Asked> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'dist/bench/impressions/asker.js',
    address,
    secret,
    String(perRound / askers),
  ]);
  return JSON.parse(stdout) as Asked;
}

async function inserted(collection: mongo.Collection): Promise<number> {
  const began = performance.now();
  for (let from = 0; from < perRound; from += together)
    await collection.insertMany(
      Array.from({ length: together }, (_, number) => rowOf(from + number)),
      { writeConcern: { w: 'majority' } },
    );
  return perRound / ((performance.now() - began) / 1_000);
}

const ids = (prefix: string) => `${prefix}_01m7vqrby5fna8b4hy1ca03h2a`;
const rowOf = (number: number) => ({
  _id: new mongo.ObjectId(),
  at: new Date(),
  decidedAt: new Date(),
  flightId: ids('flt'),
  campaignId: ids('cmp'),
  sponsorId: ids('spn'),
  creativeId: ids('crv'),
  placementId: ids('plc'),
  sectionId: ids('sec'),
  country: 'NL',
  device: 'phone',
  number,
});

function expectNone(count: number): void {
  if (count > 0) throw new Error(`${count} events wait`);
}
