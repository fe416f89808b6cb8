/** `npm start`: real servers, the services, and a demo edition that is loaded once. Ctrl-C ends all of it; the data stays. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { startDevelopmentIssuer } from '#auth';
import { ChildService, findServers, openMailboxSite, openMailServer } from '#testing';
import { type Addresses, announce, findRunning } from './announcement.js';
import { loadDemo } from './load-demo.js';
import { dataFolder } from './paper-environment.js';
import { portNear } from './port-near.js';
import { sessionSecret } from './session-secret.js';
import { Timetable } from './timetable.js';

const paperName = 'The Alder Courant';
const timeZone = 'Europe/London';
/** Long enough to see how the paper does without a service. */
const restartAfterMs = 5_000;
const loadedMark = `${dataFolder}/edition-loaded`;
const time = new Timetable(Number(process.env['PREPARED_IN_MS'] ?? 0));

let urls: Addresses | undefined;
const ending: (() => Promise<unknown>)[] = [];
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  await mkdir(`${dataFolder}/logs`, { recursive: true });
  // Before anything is started, so that two starts at once do not share a folder.
  const announcement = await announce(() => ({ pid: process.pid, ...(urls && { urls }) }));
  if (!announcement) {
    const other = await findRunning();
    console.log(`The paper ${other?.urls ? 'is running' : 'is being started'} already (process ${other?.pid}) ${other?.urls?.site ?? ''}`);
    process.exit(0);
  }
  ending.push(announcement.withdraw);
  await run();
} catch (error) {
  if (!isEnding) console.error(error instanceof Error ? error.message : error);
  await end(1);
}

async function run(): Promise<void> {
  const servers = await time.measure('MongoDB and Kafka', () =>
    findServers({ folder: dataFolder, onProgress: what => console.log(`  ${what}`) }),
  );
  ending.push(servers.stop);
  const issuer = await startDevelopmentIssuer({ port: await portNear(3900), keyFile: `${dataFolder}/issuer-key.json` });
  ending.push(() => issuer.stop());
  const mail = await openMailServer({ port: await portNear(3025) });
  const mailbox = await openMailboxSite(mail, { port: await portNear(3005) });
  ending.push(() => Promise.all([mailbox.stop(), mail.stop()]));
  const own = {
    articles: `http://localhost:${await portNear(3001)}`,
    comments: `http://localhost:${await portNear(3002)}`,
    sponsorship: `http://localhost:${await portNear(3003)}`,
    notifications: `http://localhost:${await portNear(3004)}`,
    site: `http://localhost:${await portNear(3000)}`,
    issuer: issuer.url,
    mailbox: mailbox.url,
  };

  const common = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    MONGODB_URI: servers.mongodbUri,
    KAFKA_BROKERS: servers.kafkaBrokers,
    AUTH_ISSUER: issuer.issuer,
    AUTH_JWKS_URI: issuer.jwksUri,
    HEALTH_DETAILS: 'anyone',
  };
  const serviceOf = (name: keyof Addresses, settings: Record<string, string>) =>
    new ChildService(
      name,
      own[name],
      { ...common, PORT: new URL(own[name]).port, MONGODB_DATABASE: name, ...settings },
      `${dataFolder}/logs`,
    );
  const behindSite = { TRUST_PROXY: 'loopback' };
  const services = [
    serviceOf('articles', { PAPER_TIME_ZONE: timeZone, MEDIA_FOLDER: `${dataFolder}/media` }),
    serviceOf('comments', { ...behindSite, PAPER_NAME: paperName }),
    serviceOf('sponsorship', {
      ...behindSite,
      PAPER_TIME_ZONE: timeZone,
      MEDIA_FOLDER: `${dataFolder}/sponsorship-media`,
      COUNTRY_HEADER: 'x-reader-country',
    }),
    serviceOf('notifications', {
      ...behindSite,
      PAPER_URL: own.site,
      PAPER_NAME: paperName,
      PAPER_TIME_ZONE: timeZone,
      SMTP_URL: mail.url,
      WEBHOOK_LOOPBACK: 'allowed',
    }),
    serviceOf('site', {
      PAPER_NAME: paperName,
      PAPER_TAGLINE: 'News from the estuary since first light',
      PAPER_TIME_ZONE: timeZone,
      PAPER_LOCALE: 'en-GB',
      PAPER_PAGES_FOLDER: 'demo/edition/pages',
      PAPER_URL: own.site,
      SESSION_SECRET: await sessionSecret(`${dataFolder}/session-secret`),
      ARTICLES_URL: own.articles,
      COMMENTS_URL: own.comments,
      SPONSORSHIP_URL: own.sponsorship,
      NOTIFICATIONS_URL: own.notifications,
    }),
  ];
  ending.push(() => Promise.all(services.map(service => service.stop())));
  await time.measure('the services', async () => {
    await Promise.all(services.map(keepRunning));
    await Promise.all(services.map(service => service.ready(60_000)));
  });
  urls = own;
  if (!(await stat(loadedMark).catch(() => undefined)))
    await time.measure('demo edition', async () => {
      await loadDemo(own);
      await writeFile(loadedMark, new Date().toISOString());
    });
  greet(own, servers.how);
}

function greet({ site, articles, comments, sponsorship, notifications, mailbox, issuer }: Addresses, how: string): void {
  console.log(`
  The paper      ${site}
  Newsroom API   ${articles}/docs
  Comments API   ${comments}/docs
  Sponsors API   ${sponsorship}/docs
  Notices API    ${notifications}/docs
  Health         ${articles}/health   ${comments}/health   ${sponsorship}/health   ${notifications}/health   ${site}/health
  Identity       ${issuer}  (development only)
  Mail           ${mailbox}  (whatever the paper sends ends here)
  Servers        MongoDB and Kafka, ${how}; logs in ${dataFolder}/logs

${time.table}

  A token:       npm run --silent token -- --role editor     (writer, editor, chief, moderator, ad-manager, reader, ops)
  Ctrl-C stops everything and keeps the data; npm run reset forgets it.
`);
}

/** One that ends by itself is started again, as an orchestrator would; the paper goes on without it meanwhile. At the start it ends all. */
async function keepRunning(service: ChildService): Promise<void> {
  await service.start(what => {
    if (isEnding) return;
    console.error(what);
    if (urls) startAgain(service);
    else void end(1);
  });
}

function startAgain(service: ChildService): void {
  console.error(`${service.name} is started again in ${restartAfterMs / 1_000} s; the paper goes on without it`);
  setTimeout(() => void (isEnding || keepRunning(service)), restartAfterMs);
}

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  console.log('\nstopping …');
  for (const stop of ending.toReversed()) await stop().catch((error: unknown) => console.error(error));
  process.exit(code);
}
