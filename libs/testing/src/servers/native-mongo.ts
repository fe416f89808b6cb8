import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { freePort } from './free-port.js';
import { installMongod } from './install-mongod.js';
import type { RunningServer, ServerOptions } from './running-server.js';
import { ServerProcess } from './server-process.js';

/** One mongod as a replica set, journaled, in a folder of its own. */
export async function startMongo({ folder, onProgress }: ServerOptions): Promise<RunningServer> {
  const binary = await installMongod(onProgress);
  const data = join(folder, 'mongodb');
  await mkdir(data, { recursive: true });
  const port = await freePort();
  const options = [
    '--replSet',
    'rs0',
    '--bind_ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--dbpath',
    data,
    '--wiredTigerCacheSizeGB',
    '0.5',
    // A process that is killed in the midst of a transaction holds its rows for so long and a half more.
    '--setParameter',
    'transactionLifetimeLimitSeconds=20',
    '--quiet',
  ];
  const server = new ServerProcess(binary, options, join(folder, 'mongodb.log'));
  await server.start();
  await becomePrimary(port, server);
  return { address: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`, process: server, restart: () => restart(server, port) };
}

async function restart(server: ServerProcess, port: number): Promise<void> {
  await server.start();
  await becomePrimary(port, server);
}

/** Initiates the set when it is new, and moves it to today's port when the folder is from another start. */
async function becomePrimary(port: number, server: ServerProcess): Promise<void> {
  const host = `127.0.0.1:${port}`;
  let isConfigured = false;
  for (let tries = 0; ; tries += 1) {
    if (server.hasEnded) throw new Error('mongod ended at its start; see mongodb.log beside its data');
    // A client whose first connection failed stays closed, so each try has its own.
    const client = new mongoose.mongo.MongoClient(`mongodb://${host}/?directConnection=true`, { serverSelectionTimeoutMS: 1_000 });
    try {
      const hello = await client.db('admin').command({ hello: 1 });
      if (hello['isWritablePrimary'] === true) return;
      if (!isConfigured) await configure(client, host);
      isConfigured = true;
    } catch (error) {
      if (tries > 200) throw error;
    } finally {
      await client.close();
    }
    await pause(100);
  }
}

async function configure(client: mongoose.mongo.MongoClient, host: string): Promise<void> {
  const admin = client.db('admin');
  const member = { _id: 0, host };
  const known = await client
    .db('local')
    .collection<{ _id: string; version: number; members: (typeof member)[] }>('system.replset')
    .findOne({});
  if (!known) await admin.command({ replSetInitiate: { _id: 'rs0', members: [member] } });
  else if (known.members[0]?.host !== host)
    await admin.command({
      replSetReconfig: { ...known, version: known.version + 1, members: [{ ...known.members[0], ...member }] },
      force: true,
    });
}
