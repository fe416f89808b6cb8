import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mongoose';
import { ChildService, environmentFor, freePort, type Isolated, testTokens } from '#testing';

export interface SearchedPaper {
  readonly url: string;
  /** To what the site keeps. */
  readonly connection: Connection;
  readonly stop: () => Promise<void>;
}

/** The site as a process of its own, with nobody beside it. */
export async function openSearchedPaper(place: Isolated): Promise<SearchedPaper> {
  const [folder, tokens, port] = [await mkdtemp(join(tmpdir(), 'broadsheet-bench-')), await testTokens(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    ...environmentFor(place, tokens, 'site'),
    PORT: String(port),
    PAPER_URL: url,
    ARTICLES_URL: 'http://127.0.0.1:9',
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
  };
  const service = new ChildService('site', url, settings, folder);
  await service.start(what => process.stderr.write(`${what}\n`));
  await service.ready(60_000);
  const connection = await createConnection(place.mongodbUri, { dbName: place.database('site') }).asPromise();
  return {
    url,
    connection,
    stop: async () => {
      await connection.close();
      await service.stop();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
