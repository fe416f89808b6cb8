import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { eventually } from '../src/eventually.js';
import { verifyJars } from '../src/servers/install-kafka.js';
import { installed } from '../src/servers/cache-folder.js';
import { ServerProcess } from '../src/servers/server-process.js';

let folder: string;
const cacheBefore = process.env['XDG_CACHE_HOME'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'servers-'));
  process.env['XDG_CACHE_HOME'] = folder;
});

afterAll(async () => {
  if (cacheBefore === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = cacheBefore;
  await rm(folder, { recursive: true, force: true });
});

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the cache of servers', () => {
  it('installs once for two that ask at the same time', async () => {
    let installs = 0;
    const install = async (draft: string) => {
      installs += 1;
      await writeFile(join(draft, 'tool'), 'x');
    };
    const [one, other] = await Promise.all([installed('twice', install), installed('twice', install)]);
    expect(one).toBe(other);
    expect(installs).toBe(1);
  });

  it('keeps nothing of an install that failed, and takes over the lock of one that died', async () => {
    await expect(installed('broken', () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
    await writeFile(join(folder, 'broadsheet', 'broken.lock'), '999999999');
    const place = await installed('broken', draft => writeFile(join(draft, 'tool'), 'y'));
    expect(place.endsWith('broken')).toBe(true);
  });

  it('refuses jars that are not those expected', async () => {
    const jars = await mkdtemp(join(folder, 'jars-'));
    await writeFile(join(jars, 'a.jar'), 'tampered');
    await expect(verifyJars(jars, { 'a.jar': '0'.repeat(64) })).rejects.toThrow(/a\.jar/);
  });
});

describe('a server process', () => {
  it('ends when whoever started it is killed', async () => {
    // The keeper is what ends the server; here its pipe is closed by the death of a process between us and it.
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn('sh', ['-c', process.argv[1], 'keeper', 'sleep', '600'], { detached: true, stdio: ['ignore', 'pipe', 'ignore', 'pipe', require('node:fs').openSync('/dev/null', 'a')] });
      child.stdout.on('data', pid => process.stdout.write(pid));
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', script, ServerProcess.keeper], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    const wasRunning = isRunning(pid);
    parent.kill('SIGKILL');
    expect(wasRunning).toBe(true);
    await eventually(() => expect(isRunning(pid)).toBe(false));
  });

  it('says that it ended by itself, and is silent when it was asked to', async () => {
    const ends: number[] = [];
    const server = new ServerProcess('sh', ['-c', 'sleep 0.2; exit 7'], join(folder, 'ends.log'));
    await server.start(code => void ends.push(code));
    await eventually(() => expect([ends, server.hasEnded]).toEqual([[7], true]));
    const asked = new ServerProcess('sleep', ['600'], join(folder, 'ends.log'));
    await asked.start(code => void ends.push(code));
    await Promise.all([asked.stop(), asked.kill()]);
    expect(ends).toEqual([7]);
  });

  it('can be stopped when it is frozen', async () => {
    const server = new ServerProcess('sleep', ['600'], join(folder, 'sleep.log'));
    await server.start();
    server.freeze();
    await server.stop();
    expect(isRunning(server.pid)).toBe(false);
  });
});

it('the run has a replica set that takes transactions', async () => {
  const client = new mongoose.mongo.MongoClient(process.env['MONGODB_URI'] ?? '');
  const session = client.startSession();
  const rows = client.db('servers-test').collection('rows');
  await rows.insertOne({ made: 'before' });
  await session.withTransaction(() => rows.insertOne({ made: 'inside' }, { session }));
  expect(await rows.countDocuments()).toBe(2);
  await client.db('servers-test').dropDatabase();
  await session.endSession();
  await client.close();
});
