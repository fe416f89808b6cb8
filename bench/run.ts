/** `npm run bench`, or some of them: `npm run bench -- events pages`. Exits with 1 when a goal is missed. */
import 'reflect-metadata';
import { configureLogging } from '#telemetry';
import { findServers, isolated, type Isolated } from '#testing';
import { comments } from './comments.bench.js';
import { decisions } from './decisions.bench.js';
import { events } from './events.bench.js';
import { fanOut } from './fan-out.bench.js';
import { idle } from './idle.bench.js';
import { impressions } from './impressions.bench.js';
import { mails } from './mails.bench.js';
import { pages } from './pages.bench.js';
import { search } from './search.bench.js';
import { scale } from './scale.bench.js';
import { visible } from './visible.bench.js';
import { webhooks } from './webhooks.bench.js';

const benchmarks: Record<string, (place: Isolated) => Promise<boolean>> = {
  events,
  visible,
  pages,
  comments,
  decisions,
  impressions,
  webhooks,
  mails,
  'fan-out': fanOut,
  search,
  scale,
  idle,
};

configureLogging({ level: 'silent' });
const wanted = process.argv.slice(2);
const unknown = wanted.find(name => !(name in benchmarks));
if (unknown !== undefined) throw new Error(`There is no benchmark "${unknown}", only ${Object.keys(benchmarks).join(', ')}`);

const servers = await findServers({ isForLoad: true, onProgress: what => process.stderr.write(`${what}\n`) });
process.env['MONGODB_URI'] = servers.mongodbUri;
process.env['KAFKA_BROKERS'] = servers.kafkaBrokers;
let isMet = true;
for (const [name, run] of Object.entries(benchmarks))
  if (wanted.length === 0 || wanted.includes(name)) isMet = (await run(isolated(`bench-${name}`))) && isMet;
await servers.stop();
process.exit(isMet ? 0 : 1);
