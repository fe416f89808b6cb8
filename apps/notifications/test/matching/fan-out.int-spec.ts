import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { articlePublished, type PublicArticle } from '#contracts';
import { drain, publishedArticle, type StartedService } from '#testing';
import { FanOutRunner } from '../../src/commands/matching/fan-out.runner.js';
import { FanOutTurnsStore } from '../../src/store/fan-out-turns.store.js';
import { NotificationsStore } from '../../src/store/notifications.store.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { putFollowers, subscriberRow } from './followers.js';
import { ended, notificationsOf, timesTold } from './told.js';

const people = 2_600;

/** Just published, in a section, with a tag. */
function fresh(over: Partial<PublicArticle> = {}): PublicArticle {
  const at = new Date().toISOString();
  return publishedArticle({
    firstPublishedAt: at,
    publishedAt: at,
    notify: 'subscribers',
    tags: [{ slug: 'tide', name: 'Tide' }],
    ...over,
  });
}

const firstOf = ({ id }: PublicArticle): string => `article:${id}:first`;

/** Everybody follows the section, every second one the paper too, and every third one has both channels. */
const crowd = (channels: readonly ('mail' | 'inbox')[] = ['mail', 'inbox']) =>
  Array.from({ length: people }, (_, index) => ({
    subscriber: subscriberRow(`sbr_${String(index).padStart(5, '0')}`),
    wishes: [
      { topicKey: 'section:sec_town', channel: channels[0] ?? 'mail' },
      ...(index % 2 === 0 ? [{ topicKey: 'paper', channel: channels[0] ?? 'mail' }] : []),
      ...(index % 3 === 0 && channels[1] ? [{ topicKey: 'tag:tide', channel: channels[1] }] : []),
    ],
  }));

describe('a fan-out', () => {
  let desk: NoticeDesk;
  let replica: StartedService;

  beforeAll(async () => {
    desk = await openNoticeDesk('fan-out');
    replica = await desk.replica();
    await putFollowers(desk.connection, crowd());
  });
  afterAll(async () => {
    await replica.stop();
    await desk.stop();
  });

  it('tells each person once by each channel, whatever is said again, with two replicas at work', async () => {
    const articles = [
      fresh(),
      fresh(),
      fresh({ sections: [{ id: 'sec_none', slug: 'none', name: 'None', path: '/none', ancestorIds: [] }] }),
    ];
    const events = articles.map(article => articlePublished(article));
    await desk.wire.publish(events);
    // The topic from its beginning, under ids that no inbox knows.
    await desk.wire.publish(events);
    for (const article of articles) await ended(desk.connection, firstOf(article));
    await desk.wire.publish(events);
    await drain(desk.service, replica);

    const [one, , other] = await Promise.all(articles.map(article => timesTold(desk.connection, firstOf(article))));
    expect(one?.size).toBe(people + Math.ceil(people / 3));
    expect([...(one?.values() ?? [])].every(times => times === 1)).toBe(true);
    // The paper's followers, and those of the tag.
    const ofOther = Array.from({ length: people }, (_, index) => (index % 2 === 0 ? 1 : 0) + (index % 3 === 0 ? 1 : 0)).reduce(
      (a, b) => a + b,
    );
    expect(other?.size).toBe(ofOther);
    const deliveries = await desk.connection.collection('deliveries').distinct('_id', { occasionId: { $in: articles.map(firstOf) } });
    expect(deliveries).toHaveLength(2 * people + people / 2);
    expect(await ended(desk.connection, firstOf(articles[0]!))).toMatchObject({
      matched: people + people / 2 + Math.ceil(people / 3),
      written: people,
    });
    expect(await desk.told('fan-out.completed', firstOf(articles[0]!))).toEqual([
      expect.objectContaining({ outcome: 'done', kind: 'article-first', written: people }),
    ]);
  });

  it('goes on where it was when a process died with its turn, and writes nothing under a turn that is another’s', async () => {
    const turns = desk.service.app.get(FanOutTurnsStore, { strict: false });
    const article = fresh();
    for (const { app } of [desk.service, replica]) await app.get(FanOutRunner, { strict: false }).onModuleDestroy();
    await desk.wire.publish([articlePublished(article)]);
    await drain(desk.service, replica);
    const turn = await turns.take();
    expect(turn?.occasion.id).toBe(firstOf(article));
    expect(await turns.take()).toBeUndefined();
    // It is void by now; somebody else has it.
    await desk.connection.collection('occasions').updateOne({ _id: firstOf(article) as never }, { $set: { turn: new Date(0) } });
    const next = await turns.take();
    await expect(turns.advance(turn!, { looked: 1, written: 1, endedAt: new Date() })).rejects.toThrow('somebody else');
    await turns.giveBack(next!, 0);
    const third = await desk.replica();
    await ended(desk.connection, firstOf(article));
    await third.stop();
    const times = await timesTold(desk.connection, firstOf(article));
    expect([times.size, Math.max(...times.values())]).toEqual([people + Math.ceil(people / 3), 1]);
  });
});

describe('without the row that is there once', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('fan-out-unguarded');
    await putFollowers(desk.connection, crowd(['inbox']));
  });
  afterAll(() => desk.stop());

  it('people are told twice: the guarantee is that row', async () => {
    const notifications = desk.service.app.get(NotificationsStore, { strict: false });
    jest.spyOn(notifications, 'toldAmong').mockResolvedValue(new Set());
    jest.spyOn(notifications, 'insert').mockImplementation(async rows => {
      if (rows.length > 0)
        await desk.connection.collection('notifications').insertMany(rows.map(row => ({ _id: randomUUID() as never, ...row })));
    });
    const article = fresh();
    await desk.wire.publish([articlePublished(article)]);
    await ended(desk.connection, firstOf(article));
    const times = await timesTold(desk.connection, firstOf(article));
    expect(times.size).toBe(people);
    expect((await notificationsOf(desk.connection, firstOf(article))).length).toBeGreaterThan(people);
  });
});
