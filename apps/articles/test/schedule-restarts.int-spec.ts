import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import mongoose from 'mongoose';
import { ChildService, environmentFor, eventually, freePort, type Json, made } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe } from './topic-records.js';

// What a killed process has claimed and locked is free again after half a minute.
jest.setTimeout(150_000);

const soon = (ms: number): string => new Date(Date.now() + ms).toISOString();
/** Of another process of the same service. */
const sameAs = ({ place }: Newsroom) => ({ MONGODB_DATABASE: place.database('articles'), KAFKA_TOPIC_PREFIX: place.topicPrefix });

async function schedule({ editor }: Newsroom, { id, version }: Json, publishAt: string): Promise<Json> {
  return made(await editor.post(`/articles/${id}/schedule`, { publishAt }, { version }));
}

describe('A schedule whose time comes while the service is down', () => {
  it('is kept when it is up again, once', async () => {
    const first = await openNewsroom('schedule-restart');
    const section = await makeSection(first);
    const scheduled = await schedule(first, await articleAt(first, 'approved', leastArticle(section.id)), soon(1_000));
    await first.stop();
    const second = await openNewsroom('schedule-again', sameAs(first));
    const topics = await subscribe({ ...second, place: first.place }, articleTopics);
    try {
      await eventually(async () =>
        expect((await second.editor.get(`/articles/${scheduled.id}`)).body).toMatchObject({
          state: 'published',
          version: scheduled.version + 1,
        }),
      );
      expect(await topics.of(scheduled.id, 1)).toEqual(['article.published']);
    } finally {
      await topics.stop();
      await second.stop();
    }
  });
});

describe('A schedule of many articles whose process is killed in the midst of it', () => {
  const count = 40;

  it('is kept by another, for each of them once', async () => {
    const planner = await openNewsroom('schedule-kill');
    const { place } = planner;
    const section = await makeSection(planner);
    const approved: Json[] = [];
    for (let index = 0; index < count; index += 1) approved.push(await articleAt(planner, 'approved', leastArticle(section.id)));
    const publishAt = soon(12_000);
    for (const article of approved) await schedule(planner, article, publishAt);
    await planner.stop();
    const database = mongoose.createConnection(place.mongodbUri, { dbName: place.database('articles') });
    const versions = () => database.collection('articles').distinct('version', { state: 'published' });
    const left = () => database.collection('dueWork').countDocuments();

    const killed = await childOf(planner);
    await killed.start(() => undefined);
    await eventually(async () => expect(await versions()).not.toEqual([]), { withinMs: 30_000, everyMs: 1 });
    await killed.kill();
    const leftByKilled = await left();

    const other = await openNewsroom('schedule-survivor', sameAs(planner));
    const topics = await subscribe({ ...other, place }, articleTopics);
    try {
      await eventually(async () => expect(await left()).toBe(0), { withinMs: 90_000 });
      expect([leftByKilled > 0, await versions()]).toEqual([true, [Number(approved[0]?.version) + 2]]);
      for (const { id } of approved) expect(await topics.of(id, 1)).toEqual(['article.published']);
    } finally {
      await topics.stop();
      await other.stop();
      await database.close();
    }
  });
});

async function childOf({ place, tokens, mediaFolder }: Newsroom): Promise<ChildService> {
  const port = String(await freePort());
  const environment = { ...environmentFor(place, tokens, 'articles'), PORT: port, MEDIA_FOLDER: mediaFolder };
  return new ChildService('articles', `http://127.0.0.1:${port}`, environment, await mkdtemp(join(tmpdir(), 'schedule-kill-')));
}
