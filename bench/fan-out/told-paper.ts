import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mongoose';
import { articlePublished } from '#contracts';
import { ChildService, environmentFor, eventually, freePort, type Isolated, Newswire, publishedArticle, testTokens } from '#testing';

export interface ToldPaper {
  readonly connection: Connection;
  /** Publishes an article that people are told of; answers the id of its occasion. */
  readonly publish: () => Promise<string>;
  /** When a fan-out is done: how many people are told and how long it took, by its own times. */
  readonly told: (occasionId: string) => Promise<{ readonly people: number; readonly seconds: number }>;
  readonly stop: () => Promise<void>;
}

interface OccasionRow {
  readonly _id: string;
  readonly state: string;
  readonly written: number;
  readonly startedAt: Date;
  readonly endedAt?: Date;
}

/** Notifications as a process of its own, and the wire on which an article is published. */
export async function openToldPaper(place: Isolated, more: Record<string, string> = {}): Promise<ToldPaper> {
  const [folder, tokens, port] = [await mkdtemp(join(tmpdir(), 'broadsheet-bench-')), await testTokens(), await freePort()];
  const settings = { ...environmentFor(place, tokens, 'notifications'), PORT: String(port), NODE_ENV: 'development', LOG_LEVEL: 'info' };
  const service = new ChildService('notifications', `http://127.0.0.1:${port}`, { ...settings, ...more }, folder);
  await service.start(what => process.stderr.write(`${what}\n`));
  await service.ready(60_000);
  const connection = await createConnection(place.mongodbUri, { dbName: place.database('notifications') }).asPromise();
  const wire = new Newswire(place);
  return {
    connection,
    publish: async () => {
      const at = new Date().toISOString();
      const article = publishedArticle({ firstPublishedAt: at, publishedAt: at, notify: 'subscribers' });
      await wire.publish([articlePublished(article)]);
      return `article:${article.id}:first`;
    },
    told: async occasionId => {
      const { written, startedAt, endedAt } = await eventually(() => done(connection, occasionId), { withinMs: 600_000, everyMs: 50 });
      return { people: written, seconds: ((endedAt?.getTime() ?? Number.NaN) - startedAt.getTime()) / 1_000 };
    },
    stop: async () => {
      await wire.stop();
      await connection.close();
      await service.stop();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function done(connection: Connection, _id: string): Promise<OccasionRow> {
  const row = await connection.collection<OccasionRow>('occasions').findOne({ _id });
  if (row?.state !== 'done') throw new Error(`${_id} is ${row?.state ?? 'not there'}, ${row?.written ?? 0} are told`);
  return row;
}
