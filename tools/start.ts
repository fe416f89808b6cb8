/** `npm start`: real servers, the services, and a demo edition that is loaded once. Ctrl-C ends all of it; the data stays. */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { startDevelopmentIssuer } from '#auth';
import { askToken, ChildService, findServers } from '#testing';
import { loadEdition } from '../demo/src/load-edition.js';
import { dataFolder, portNear, stateFile } from './paper-environment.js';
import { readRunning } from './read-running.js';
import { Timetable } from './timetable.js';

const loadedMark = `${dataFolder}/edition-loaded`;
const time = new Timetable(Number(process.env['PREPARED_IN_MS'] ?? 0));

const other = await readRunning();
if (other) {
  console.log(`The paper is running already (process ${other.pid}): ${other.site}`);
  process.exit(0);
}

const ending: (() => Promise<unknown>)[] = [];
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  await mkdir(`${dataFolder}/logs`, { recursive: true });
  // Taken before anything is started, so that two starts at once do not share a folder.
  await writeFile(
    stateFile,
    JSON.stringify({ pid: process.pid, site: 'http://127.0.0.1', articles: 'http://127.0.0.1', issuer: 'http://127.0.0.1' }),
  );
  ending.push(() => rm(stateFile, { force: true }));
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

async function run(): Promise<void> {
  const servers = await time.measure('MongoDB and Kafka', () =>
    findServers({ folder: dataFolder, onProgress: what => console.log(`  ${what}`) }),
  );
  ending.push(servers.stop);
  const issuer = await startDevelopmentIssuer({ port: await portNear(3900), keyFile: `${dataFolder}/issuer-key.json` });
  ending.push(() => issuer.stop());
  const urls = { articles: `http://localhost:${await portNear(3001)}`, site: `http://localhost:${await portNear(3000)}` };

  const common = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    MONGODB_URI: servers.mongodbUri,
    KAFKA_BROKERS: servers.kafkaBrokers,
    AUTH_ISSUER: issuer.issuer,
    AUTH_JWKS_URI: issuer.jwksUri,
    HEALTH_DETAILS: 'anyone',
  };
  const articles = new ChildService(
    'articles',
    urls.articles,
    { ...common, PORT: new URL(urls.articles).port, MONGODB_DATABASE: 'articles', MEDIA_FOLDER: `${dataFolder}/media` },
    `${dataFolder}/logs`,
  );
  const paper = {
    PAPER_NAME: 'The Alder Courant',
    PAPER_TAGLINE: 'News from the estuary since first light',
    PAPER_TIME_ZONE: 'Europe/London',
    PAPER_LOCALE: 'en-GB',
    PAPER_URL: urls.site,
  };
  const site = new ChildService(
    'site',
    urls.site,
    { ...common, ...paper, PORT: new URL(urls.site).port, MONGODB_DATABASE: 'site', ARTICLES_URL: urls.articles },
    `${dataFolder}/logs`,
  );
  ending.push(() => Promise.all([articles.stop(), site.stop()]));
  await time.measure('articles and site', async () => {
    for (const service of [articles, site]) service.start(crashed);
    await Promise.all([articles.ready(60_000), site.ready(60_000)]);
  });
  await writeFile(stateFile, JSON.stringify({ pid: process.pid, ...urls, issuer: issuer.url }));
  if (!(await stat(loadedMark).catch(() => undefined))) await time.measure('demo edition', () => load(urls.articles, issuer.url));
  greet(urls, issuer.url, servers.how);
}

async function load(articlesUrl: string, issuerUrl: string): Promise<void> {
  const tokens = new Map<string, Promise<string>>();
  const token = (roles: readonly string[]) => {
    const name = roles.join('-');
    const known = tokens.get(name) ?? askToken(issuerUrl, { roles, name: `Demo ${name}`, sub: `demo-${name}` });
    tokens.set(name, known);
    return known;
  };
  const onProgress = (done: number, total: number, what: string) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[2K  ${done}/${total} ${what.slice(0, 60)}`);
  };
  await loadEdition({ articlesUrl, token, onProgress });
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K');
  await writeFile(loadedMark, new Date().toISOString());
}

function greet(urls: { site: string; articles: string }, issuerUrl: string, how: string): void {
  console.log(`
  The paper      ${urls.site}
  Newsroom API   ${urls.articles}/docs
  Health         ${urls.articles}/health   ${urls.site}/health
  Identity       ${issuerUrl}  (development only)
  Servers        MongoDB and Kafka, ${how}; logs in ${dataFolder}/logs

${time.table}

  A token:       npm run --silent token -- --role editor     (writer, editor, chief, ops, …)
  Ctrl-C stops everything and keeps the data; npm run reset forgets it.
`);
}

function crashed(what: string): void {
  if (isEnding) return;
  console.error(what);
  void end(1);
}

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  console.log('\nstopping …');
  for (const stop of ending.toReversed()) await stop().catch((error: unknown) => console.error(error));
  process.exit(code);
}
