import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, made } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { deliveryOf, MailRoom, range } from './mail-room.js';

const many = 3_000;
const later = new Date(Date.now() + 86_400_000);

describe('lists of messages', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('mail-lists');
    const row = (number: number) => deliveryOf(number, { nextTryAt: later, state: number % 2 === 0 ? 'waiting' : 'sent' });
    await new MailRoom(desk).wants(...range(0, many).map(row));
  });
  afterAll(() => desk.stop());

  it.each(['state=sent', 'subscriberId=sbr_7', 'state=sent&subscriberId=sbr_7'])(
    'look at what they show, and at no more (%s)',
    async query => {
      const db = desk.connection.db;
      await db?.command({ profile: 2 });
      const { items, next } = made(await desk.ops.get(`/deliveries?limit=10&${query}`));
      if (next !== undefined) made(await desk.ops.get(`/deliveries?limit=10&after=${next}&${query}`));
      await db?.command({ profile: 0 });
      expect(items).toHaveLength(query.includes('subscriberId') ? 1 : 10);
      const profiled = await db
        ?.collection<Json>('system.profile')
        .find({ op: 'query', 'command.find': 'deliveries', 'command.limit': 11 })
        .toArray();
      await db?.collection('system.profile').drop();
      expect(profiled?.length).toBe(next === undefined ? 1 : 2);
      for (const { docsExamined, hasSortStage = false } of profiled ?? [])
        expect([docsExamined <= 30, hasSortStage]).toEqual([true, false]);
    },
  );
});
