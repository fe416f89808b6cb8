import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { SubscribersStore } from '../src/store/subscribers.store.js';
import { SubscriptionsStore } from '../src/store/subscriptions.store.js';
import { type NoticeDesk, openNoticeDesk } from './notice-desk.js';

describe('the notifications service', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('notices-start');
  });
  afterAll(() => desk.stop());

  it('starts, and says that it is well', async () => {
    // Until it has joined its groups.
    const isWell = async () => {
      const { status, body } = await desk.ops.get('/health');
      expect([status, body]).toMatchObject([200, { status: 'up', service: 'notifications' }]);
    };
    await eventually(isWell, { withinMs: 30_000 });
    expect((await desk.anonymous.get('/health/ready')).status).toBe(200);
  });

  it('has its collections before the first request', async () => {
    const rows = await desk.connection.db?.listCollections({}, { nameOnly: true }).toArray();
    expect(rows?.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'subscribers',
        'subscriptions',
        'suppressions',
        'occasions',
        'notifications',
        'deliveries',
        'inboxes',
        'inbox',
      ]),
    );
  });

  it('knows one subscriber by an address or as a person, and one subscription of a topic and channel', async () => {
    const subscriber = {
      version: 1,
      locale: 'en-GB',
      zone: 'Europe/Amsterdam',
      digestAt: '07:30',
      digestWeekday: 1,
      preferences: { mail: true, inbox: true, byCategory: {} },
      mutes: [],
      createdAt: new Date(),
    };
    const subscribers = desk.service.app.get(SubscribersStore, { strict: false });
    const subscriptions = desk.service.app.get(SubscriptionsStore, { strict: false });
    await subscribers.insert({ ...subscriber, id: 'sbr_1', addressHash: 'a' });
    await subscribers.insert({ ...subscriber, id: 'sbr_2', personId: 'gst_1' });
    await subscribers.insert({ ...subscriber, id: 'sbr_3' });
    await expect(subscribers.insert({ ...subscriber, id: 'sbr_4', addressHash: 'a' })).rejects.toThrow('E11000');
    await expect(subscribers.insert({ ...subscriber, id: 'sbr_4', personId: 'gst_1' })).rejects.toThrow('E11000');
    expect(await subscribers.find('sbr_2')).toEqual({ ...subscriber, id: 'sbr_2', personId: 'gst_1' });

    const wish = { version: 1, subscriberId: 'sbr_1', topicKey: 'paper', frequency: 'daily', state: 'pending' } as const;
    await subscriptions.insert({ ...wish, id: 'sub_1', channel: 'mail' });
    await subscriptions.insert({ ...wish, id: 'sub_2', channel: 'inbox' });
    await expect(subscriptions.insert({ ...wish, id: 'sub_3', channel: 'mail' })).rejects.toThrow('E11000');
  });
});
