import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { createTransport } from 'nodemailer';
import pLimit from 'p-limit';
import { ChildService, environmentFor, eventually, freePort, type Isolated, testTokens } from '#testing';
import { ChildProgram } from './child-program.js';
import { compare, report } from './compare.js';
import { WrittenMails } from './mails/written-mails.js';

const perRound = Number(process.env['BENCH_MAILS'] ?? 3_000);
const connections = 10;
const patienceMs = 300_000;

/** Mails with the guarantee on: claimed, looked at, filled in, sent, marked and told of; against nodemailer that hands the same over and remembers nothing. */
export async function mails(place: Isolated): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const [tokens, port, smtpPort] = [await testTokens(), await freePort(), await freePort()];
  const receiver = await ChildProgram.start('mails/receiver', String(smtpPort));
  const smtpUrl = `smtp://127.0.0.1:${smtpPort}`;
  const settings = { ...environmentFor(place, tokens, 'notifications'), PORT: String(port), SMTP_URL: smtpUrl };
  const service = new ChildService(
    'notifications',
    `http://127.0.0.1:${port}`,
    { ...settings, MAILS_AT_ONCE: String(connections) },
    folder,
  );
  const client = await new mongo.MongoClient(place.mongodbUri).connect();
  try {
    await service.start(what => process.stderr.write(`${what}\n`));
    await service.ready(60_000);
    const written = new WrittenMails(client.db(place.database('notifications')));
    await written.tell();
    const html = await eventually(() => written.html(), { withinMs: 60_000 });
    const figures = await compare('mails', 'per second', [
      { name: 'mails sent once', run: () => sent(written) },
      { name: 'bare nodemailer', run: () => handedOver(smtpUrl, html) },
    ]);
    return report('Mails', figures, [{ of: 'mails sent once', against: 'bare nodemailer', is: 'at least', ratio: 0.6 }]);
  } finally {
    await service.stop();
    await receiver.stop();
    await client.close();
    await tokens.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the first that is begun until the last is marked. */
async function sent(written: WrittenMails): Promise<number> {
  const ids = await written.write(perRound);
  await written.release(ids);
  const end = performance.now() + patienceMs;
  while ((await written.unsent(ids)) > 0) {
    if (performance.now() > end) throw new Error(`${await written.unsent(ids)} of ${perRound} mails were not sent`);
    await pause(20);
  }
  const endedAt = Date.now();
  return perRound / ((endedAt - (await written.begunAt(ids))) / 1_000);
}

const article = `Spring tides reach the old harbour wall

For the third time this autumn the water stood a hand below the quay. The harbour office says that the wall holds.

By Ines Halloran

https://paper.example/coast/spring-tides-reach-the-old-harbour-wall
`;

/** As much of a mail, over as many connections. */
async function handedOver(smtpUrl: string, html: string): Promise<number> {
  const transport = createTransport({ pool: true, url: smtpUrl, maxConnections: connections, maxMessages: 1_000 });
  const limit = pLimit(connections * 3);
  const began = performance.now();
  const from = { name: 'Broadsheet', address: 'news@broadsheet.example' };
  await Promise.all(
    Array.from({ length: perRound }, (_, number) =>
      limit(() =>
        transport.sendMail({
          from,
          to: `reader${number}@mail.example`,
          subject: 'Spring tides reach the old harbour wall',
          text: article,
          html,
        }),
      ),
    ),
  );
  const rate = perRound / ((performance.now() - began) / 1_000);
  transport.close();
  return rate;
}
