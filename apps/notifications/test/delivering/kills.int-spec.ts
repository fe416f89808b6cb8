import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { ChildService, drain, environmentFor, eventually, freePort, isolated, type MailServer, openMailServer } from '#testing';
import { singleDeliveryId } from '../../src/domain/delivering/delivery.js';
import { messageIdOf } from '../../src/mail/message-id.js';
import { type NoticeDesk, openNoticeDesk, paperUrl } from '../notice-desk.js';
import { MailRoom, occasionId, occasionOf, range } from './mail-room.js';

const mailsPerPoint = Number(process.env['KILLS_MAILS'] ?? 150);

// Two processes of their own for each point.
jest.setTimeout(240_000 + mailsPerPoint * 60);

const place = isolated('mail-kills');
const atOnce = 5;
/** `underWayPerConnection` of the sender: no more than these can be sent and not marked. */
const window = atOnce * 10;
const later = new Date(Date.now() + 86_400_000);

interface Row {
  readonly _id: string;
  readonly state: string;
  readonly attempts: number;
  readonly subscriberId: string;
}

const points = [
  ['after-claim', 'after-claim', 0],
  ['after-send', 'after-send:37', window],
  ['before-mark', 'before-mark:4', window],
  ['at any moment', undefined, window],
] as const;

describe('a sender that is killed in the midst of its mails', () => {
  let server: MailServer;
  let rows: Connection;
  let desk: NoticeDesk;
  let logs: string;
  const children: ChildService[] = [];

  beforeAll(async () => {
    server = await openMailServer({ keep: { mails: mailsPerPoint * 2, bytes: 2 ** 30 } });
    desk = await openNoticeDesk('mail-kills', { SMTP_URL: server.url }, place);
    const room = new MailRoom(desk);
    await room.tellsOf(occasionOf());
    await room.fanOut(range(0, mailsPerPoint * points.length), { nextTryAt: later });
    await desk.service.stop();
    rows = await mongoose.createConnection(place.mongodbUri, { dbName: place.database('notifications') }).asPromise();
    logs = await mkdtemp(join(tmpdir(), 'mail-kills-'));
    // So that both have their share.
    server.faults.beSlow(20);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await child.stop();
  });
  afterAll(async () => {
    await rows.close();
    await desk.wire.stop();
    await desk.tokens.stop();
    await server.stop();
  });

  it.each(points)('leaves nothing out and doubles only what it had sent and not marked (%s)', async (name, dieAt, most) => {
    const numbers = range(points.findIndex(([known]) => known === name) * mailsPerPoint, mailsPerPoint);
    const ids = numbers.map(number => singleDeliveryId(occasionId, `sbr_${number}`));
    const [doomed] = await Promise.all([started(dieAt), started(undefined)]);
    const before = await sent();
    server.mails.clear();
    await deliveries().updateMany({ _id: { $in: ids } }, { $set: { nextTryAt: new Date() } });
    await (dieAt === undefined ? killAtAnyMoment(doomed.child, before) : doomed.died);
    const alive = mailsPerPoint - ((await sent()) - before);
    const patience = { withinMs: 90_000 + mailsPerPoint * 50, everyMs: 250 };
    await eventually(async () => expect(await sent()).toBe(before + mailsPerPoint), patience);
    expect(await deliveries().countDocuments({ _id: { $in: ids }, state: 'sent' })).toBe(mailsPerPoint);

    const doubled = doubledAmong(numbers);
    const claimedTwice = new Set(
      (
        await deliveries()
          .find({ _id: { $in: ids }, attempts: { $gt: 1 } })
          .toArray()
      ).map(row => row._id),
    );
    expect([...doubled.keys()].filter(id => !claimedTwice.has(id))).toEqual([]);
    expect(doubled.size).toBeLessThanOrEqual(most);
    for (const [id, to] of doubled) {
      const messageIds = (await server.received(to)).map(({ messageId }) => messageId);
      expect(messageIds).toEqual(messageIds.map(() => messageIdOf(id, paperUrl)));
    }
    const counts = `${alive} unsent then, ${claimedTwice.size} claimed twice, ${server.mails.all.length} came, ${doubled.size} of them twice`;
    process.stdout.write(`killed ${name}: ${mailsPerPoint} mails, ${counts}\n`);
  });

  it('tells of each once', async () => {
    const again = await openNoticeDesk('mail-kills', { SMTP_URL: server.url }, place);
    await drain(again.service);
    const records = await again.wire.records('notification.sent');
    await again.stop();
    const eventsOf = new Map<string, Set<string | undefined>>();
    for (const { key, headers } of records) eventsOf.set(key, (eventsOf.get(key) ?? new Set()).add(headers['ce_id']));
    expect(eventsOf.size).toBe(mailsPerPoint * points.length);
    expect([...eventsOf].filter(([, events]) => events.size !== 1)).toEqual([]);
  });

  const deliveries = () => rows.collection<Row>('deliveries');

  async function started(dieAt: string | undefined): Promise<{ child: ChildService; died: Promise<void> }> {
    const port = String(await freePort());
    const child = new ChildService(
      'notifications',
      `http://127.0.0.1:${port}`,
      {
        ...environmentFor(place, desk.tokens, 'notifications'),
        PORT: port,
        SMTP_URL: server.url,
        PAPER_URL: paperUrl,
        MAILS_AT_ONCE: String(atOnce),
        MAIL_CLAIM_SECONDS: '10',
        ...(dieAt !== undefined && { DIE_AT: dieAt }),
      },
      logs,
    );
    children.push(child);
    const died = new Promise<void>(resolve => void child.start(() => resolve()));
    await child.ready(60_000);
    return { child, died };
  }

  /** Somewhere in the first half. */
  async function killAtAnyMoment(child: ChildService, before: number): Promise<void> {
    const after = before + 60 + Math.random() * (mailsPerPoint / 2 - 60);
    await eventually(async () => expect(await sent()).toBeGreaterThan(after), { withinMs: 60_000 + mailsPerPoint * 20, everyMs: 10 });
    await child.kill();
  }

  const sent = () => deliveries().countDocuments({ state: 'sent' });

  /** By the delivery's id, to whom; and nobody is missing. */
  function doubledAmong(numbers: readonly number[]): Map<string, string> {
    const times = new Map<string, number>();
    for (const { envelope } of server.mails.all) times.set(envelope.to[0] ?? '', (times.get(envelope.to[0] ?? '') ?? 0) + 1);
    const received = numbers.map(number => [`reader${number}@mail.example`, number] as const);
    expect(received.filter(([to]) => !times.has(to))).toEqual([]);
    const twice = received.filter(([to]) => (times.get(to) ?? 0) > 1);
    return new Map(twice.map(([to, number]) => [singleDeliveryId(occasionId, `sbr_${number}`), to]));
  }
});
