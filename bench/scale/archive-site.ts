import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { ChildService, environmentFor, eventually, freePort, type Isolated, testTokens } from '#testing';

/** The site alone, a process of its own, made anew of what lies on the topics. */
export interface ArchiveSite {
  readonly url: string;
  /** Events a second, from the first article that it kept to the last. */
  readonly rebuilt: number;
  /** Articles a second that could be searched for afterwards. */
  readonly indexed: number;
  readonly residentMegabytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const patienceMs = 600_000;
/** Pages are made without asking anybody. */
const nobody = 'http://127.0.0.1:9';
const nobodyElse = { ARTICLES_URL: nobody, COMMENTS_URL: nobody, SPONSORSHIP_URL: nobody, NOTIFICATIONS_URL: nobody };

export async function openArchiveSite(place: Isolated, articles: number): Promise<ArchiveSite> {
  const [folder, tokens, port] = [await mkdtemp(join(tmpdir(), 'broadsheet-bench-')), await testTokens(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const settings = { ...environmentFor(place, tokens, 'site'), ...nobodyElse, PORT: String(port), LOG_LEVEL: 'info', PAPER_URL: url };
  const site = new ChildService('site', url, settings, folder);
  const client = await new mongo.MongoClient(place.mongodbUri).connect();
  const kept = client.db(place.database('site')).collection('articles');
  await site.start(what => process.stderr.write(`${what}\n`));
  const [from, began] = await eventually(async () => begun(await kept.estimatedDocumentCount()), { withinMs: 60_000, everyMs: 10 });
  await eventually(async () => whole(await kept.estimatedDocumentCount(), articles), { withinMs: patienceMs, everyMs: 20 });
  const ended = performance.now();
  await site.ready(patienceMs);
  await eventually(
    async () =>
      searchable(
        await client
          .db(place.database('site'))
          .collection('searchables')
          .findOne({ pending: { $exists: true } }),
      ),
    {
      withinMs: patienceMs,
      everyMs: 250,
    },
  );
  return {
    url,
    rebuilt: ((articles - from) / (ended - began)) * 1_000,
    indexed: (articles / (performance.now() - ended)) * 1_000,
    residentMegabytes: () => residentMegabytes(site.pid),
    stop: async () => {
      await site.stop();
      await client.close();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function begun(count: number): [number, number] {
  if (count === 0) throw new Error('The site has kept no article yet');
  return [count, performance.now()];
}

function whole(count: number, of: number): void {
  if (count < of) throw new Error(`The site has kept ${count} of ${of} articles`);
}

function searchable(pending: unknown): void {
  if (pending) throw new Error('The site still reads for its search');
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
