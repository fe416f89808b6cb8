// Jest loads this file by itself, so it reads what the build made: the `pretest` scripts build first.
import { findServers } from '../../../dist/libs/testing/src/servers/find-servers.js';

/** One pair of real servers for the whole run, also when several levels run at once; workers find them in the environment. */
export default async function setUp() {
  if (globalThis.broadsheetServers) {
    globalThis.broadsheetServers.users += 1;
    return;
  }
  // A paper that runs elsewhere brings its own.
  if (process.env.PAPER_SITE) return;
  const began = performance.now();
  const servers = await findServers({ onProgress: what => process.stderr.write(`${what}\n`) });
  globalThis.broadsheetServers = { servers, users: 1 };
  process.env.MONGODB_URI = servers.mongodbUri;
  process.env.KAFKA_BROKERS = servers.kafkaBrokers;
  process.stderr.write(`MongoDB and Kafka: ${servers.how}, ready in ${((performance.now() - began) / 1_000).toFixed(1)} s\n`);
}
