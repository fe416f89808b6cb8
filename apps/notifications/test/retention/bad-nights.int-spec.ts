import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Transaction } from '#messaging';
import { eventually, type Json } from '#testing';
import { ClearOutTold } from '../../src/commands/retention/clear-out-told.js';
import { OccasionsStore } from '../../src/store/occasions.store.js';
import { range } from '../delivering/mail-room.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { daysAgo, OldRows } from './old-rows.js';

const first = (name: string) => `article:art_${name}:first`;
const [sent, parked] = [{ state: 'sent' }, { state: 'parked' }] as const;
/** Behind what was told 250 days ago. */
const halfWay = {
  begunAt: daysAgo(0),
  step: { clear: 'told', place: { startedAt: daysAgo(250), occasionId: '' } },
  messages: 7,
  told: 0,
  occasions: 0,
  held: 0,
};

describe('a clear-out in a bad night', () => {
  let desk: NoticeDesk;
  let old: OldRows;

  beforeAll(async () => {
    desk = await openNoticeDesk('bad-nights');
    old = new OldRows(desk);
  });
  afterEach(() => old.empty('occasions', 'notifications', 'deliveries', 'inboxes'));
  afterAll(() => desk.stop());

  it('that is given up goes on in the next one, where it was', async () => {
    await old.telling({ id: first('before'), days: 300, inboxes: { 1: {} } });
    await old.telling({ id: first('behind'), days: 200, inboxes: { 1: {} } });
    const occasions = desk.connection.collection('occasions');
    await occasions.dropIndex('startedAt_-1__id_-1');
    const lastTry = { attempts: 9, dueAt: new Date(), nextTryAt: new Date() };
    await old.changePlan({ $set: { ...lastTry, data: halfWay } });
    await eventually(async () => expect(await old.plan()).toMatchObject({ attempts: 0, data: halfWay }));
    await planned();
    await occasions.createIndex({ startedAt: -1, _id: -1 });
    expect(await old.clearOut()).toMatchObject({ messages: 7, told: 1, occasions: 1 });
    expect(await old.ids('occasions')).toEqual([first('before')]);
  });

  it('that is parked is planned anew when a process starts', async () => {
    const parkedRow = { attempts: 10, data: halfWay, parked: { reason: 'No handler here', at: new Date() } };
    await old.changePlan({ $set: parkedRow, $unset: { nextTryAt: 1 } });
    await (await desk.replica()).stop();
    expect(await old.plan()).toMatchObject({ attempts: 0, data: halfWay });
    await planned();
  });

  it('looks at what is behind its place, however much stays before that', async () => {
    for (const number of range(0, 40)) await old.telling({ id: first(`held-${number}`), days: 400 - number, mails: { 1: parked } });
    await old.changePlan({ $unset: { data: 1 } });
    const db = desk.connection.db;
    await db?.command({ profile: 2 });
    expect(await old.clearOut()).toMatchObject({ held: 40 });
    await db?.command({ profile: 0 });
    const isNext = { op: 'query', 'command.find': 'occasions', 'command.filter.at': { $exists: true } };
    const looks = (await db?.collection<Json>('system.profile').find(isNext).toArray()) ?? [];
    expect(looks.length).toBeGreaterThan(40);
    expect(Math.max(...looks.map(({ docsExamined }) => docsExamined))).toBeLessThanOrEqual(2);
  });

  it('knows of a correction that begins while it is at work', async () => {
    await old.telling({ id: first('read'), days: 200, mails: { 1: parked, 2: sent } });
    const [one] = await old.ids('deliveries');
    await desk.connection.collection('deliveries').deleteOne({ _id: { $ne: one } as never });
    const inService = <T>(type: new (...args: never[]) => T): T => desk.service.app.get<T>(type, { strict: false });
    let tries = 0;
    const cleared = await inService(Transaction).run(async () => {
      await inService(OccasionsStore).find(first('read'));
      if ((tries += 1) === 1) await correct();
      return inService(ClearOutTold).execute(undefined, daysAgo(180));
    });
    expect([tries, cleared]).toEqual([2, { told: 0, occasions: 0, held: 1 }]);
    expect(await old.ids('notifications')).toHaveLength(2);
  });

  /** As it is written when a correction is heard of; in a session of its own. */
  async function correct(): Promise<void> {
    const occasions = desk.connection.collection('occasions');
    await occasions.updateOne({ subject: 'art_read' }, { $set: { 'content.version': 2 } });
    await occasions.insertOne({ _id: 'article:art_read:correction:c1' as never, subject: 'art_read', state: 'fanning-out' });
  }

  /** For the coming night, by whatever process. */
  async function planned(): Promise<void> {
    const { dueAt, nextTryAt, parked: why } = await old.plan();
    expect([dueAt > new Date(), nextTryAt, why]).toEqual([true, dueAt, undefined]);
  }
});
