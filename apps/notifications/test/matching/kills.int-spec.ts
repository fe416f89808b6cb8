import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { articlePublished } from '#contracts';
import { ChildService, environmentFor, eventually, freePort, publishedArticle, testTokens, type TestTokens } from '#testing';
import { FanOutRunner } from '../../src/commands/matching/fan-out.runner.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { putFollowers, subscriberRow } from './followers.js';
import { ended, occasionRow, timesTold } from './told.js';

// Each kill leaves a turn that is void after 20 s.
jest.setTimeout(240_000);

const people = 4_000;
const kills = 2;

describe('a process that is killed in the midst of a fan-out', () => {
  let desk: NoticeDesk;
  let tokens: TestTokens;
  let child: ChildService;

  beforeAll(async () => {
    desk = await openNoticeDesk('fan-out-kills');
    // This one only waits, until the others are dead.
    await desk.service.app.get(FanOutRunner, { strict: false }).onModuleDestroy();
    tokens = await testTokens();
    const port = String(await freePort());
    const environment = { ...environmentFor(desk.place, tokens, 'notifications'), PORT: port };
    child = new ChildService('notifications', `http://127.0.0.1:${port}`, environment, await mkdtemp(join(tmpdir(), 'fan-out-kills-')));
    await putFollowers(
      desk.connection,
      Array.from({ length: people }, (_, index) => ({
        // Nothing is due while it is looked at.
        subscriber: subscriberRow(`sbr_${String(index).padStart(5, '0')}`, { quiet: { from: '00:00', until: '23:59' } }),
        wishes: [{ topicKey: 'paper' }, ...(index % 2 === 0 ? [{ topicKey: 'section:sec_town', channel: 'inbox' as const }] : [])],
      })),
    );
  });
  afterAll(async () => {
    await child.stop();
    await tokens.stop();
    await desk.stop();
  });

  it('leaves nobody out and tells nobody twice: another goes on where it was', async () => {
    const at = new Date().toISOString();
    const article = publishedArticle({ firstPublishedAt: at, publishedAt: at, notify: 'subscribers' });
    const id = `article:${article.id}:first`;
    await desk.wire.publish([articlePublished(article)]);
    const written: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      await child.start(() => undefined);
      // A chunk later than it was, wherever the next one is by then.
      await eventually(async () => expect((await occasionRow(desk.connection, id))?.written).toBeGreaterThan(written.at(-1) ?? 0), {
        withinMs: 90_000,
        everyMs: 1,
      });
      await child.kill();
      written.push((await occasionRow(desk.connection, id))?.written ?? 0);
    }
    expect((await occasionRow(desk.connection, id))?.state).toBe('fanning-out');
    expect(written.at(-1)).toBeLessThan(people);
    const other = await desk.replica();
    await ended(desk.connection, id, 'done', 120_000);
    await other.stop();

    const times = await timesTold(desk.connection, id);
    expect(times.size).toBe(people + people / 2);
    expect(Math.max(...times.values())).toBe(1);
    expect(await desk.connection.collection('deliveries').countDocuments({ occasionId: id })).toBe(people);
    expect(await desk.told('fan-out.completed', id)).toHaveLength(1);
  });
});
