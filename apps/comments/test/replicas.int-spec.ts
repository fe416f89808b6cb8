import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#service';
import { drain, environmentFor, eventually, type Json, made, person, startService, type StartedService } from '#testing';
import { CommentsModule } from '../src/comments.module.js';
import { commentsConfig } from '../src/config.js';
import { counts, type Desk, openDesk, post } from './desk.js';

describe('the comments service in two processes', () => {
  let desk: Desk;
  const others: StartedService[] = [];

  beforeAll(async () => {
    desk = await openDesk('replicas');
  });
  afterAll(async () => {
    for (const other of others) await other.stop();
    await desk.stop();
  });

  const another = async (): Promise<StartedService> => {
    const config = readConfig(commentsConfig, environmentFor(desk.place, desk.tokens, 'comments'));
    const service = await startService({ module: CommentsModule.with(config), config });
    others.push(service);
    return service;
  };
  const told = async (topic: string, id: string): Promise<Json[]> =>
    (await desk.wire.records(topic)).filter(({ key }) => key === id).map(({ value }) => JSON.parse(value ?? 'null'));

  it('counts each comment once, and says each thing once', async () => {
    const other = await another();
    await drain(desk.service, other);
    const { id } = await desk.article();
    const urls = [desk.service.url, other.url];
    const readers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => person(urls[at % 2] ?? '', desk.tokens, { sub: `reader ${at}`, roles: ['reader'] })),
    );
    const first = await post(desk.reader, id, 'The first');
    await Promise.all(
      readers.map(async (reader, at) => {
        for (let count = 0; count < 5; count += 1) await post(reader, id, `${at} says ${count}`, { parentId: first.id });
        made(await reader.put(`/comments/${first.id}/reaction`, { kind: 'like' }));
      }),
    );
    await counts(desk, id, 41);
    await eventually(async () => {
      const { body } = await desk.guest.get(`/comments/${first.id}`);
      expect(body.counts).toMatchObject({ replies: 40, reactions: { like: 8 } });
    });
    await drain(desk.service, other);
    for (const [topic, key, figure] of [
      ['thread.updated', id, 'count'],
      ['comment.counted', first.id, 'replies'],
    ] as const) {
      const events = await told(topic, key);
      expect(new Set(events.map(({ version }) => version)).size).toBe(events.length);
      expect(events.map(event => event[figure])).toEqual(events.map(event => event[figure]).toSorted((a, b) => a - b));
    }
  });

  it('closes a thread on time, once', async () => {
    const firstPublishedAt = new Date(Date.now() - 86_400_000 + 1_500).toISOString();
    const { id } = await desk.article({ firstPublishedAt, commentPolicy: { enabled: true, moderation: 'inherit', closeAfterDays: 1 } });
    await eventually(async () => expect((await desk.guest.get(`/articles/${id}/thread`)).body.state).toBe('closed'));
    await drain(desk.service, ...others);
    expect((await told('thread.updated', id)).filter(({ state }) => state === 'closed')).toHaveLength(1);
  });
});
