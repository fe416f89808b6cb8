import { jest } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { newId } from '#persistence';
import { allButTheDate, eventually, type Json, made } from '#testing';
import { MoveArticlesOfSection } from '../src/commands/edition/move-articles-of-section.js';
import { FollowChangesRunner } from '../src/commands/recording/follow-changes.runner.js';
import { ArticlesStore } from '../src/store/articles.store.js';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe } from './topic-records.js';

const count = 60;

describe('A section that moves', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom('section-move');
  });

  afterAll(() => newsroom.stop());

  it('takes each article along once, in bounded transactions, though the service dies', async () => {
    const { app } = newsroom.service;
    const topics = await subscribe(newsroom, articleTopics);
    const section = await makeSection(newsroom, 'harbour');
    const published = await articleAt(newsroom, 'published', leastArticle(section.id));
    const articles = app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>('articles');
    const model = await articles.findOne({ _id: published.id });
    const copies = Array.from({ length: count }, (_, index) => {
      const slug = `copy-${index}`;
      return { ...model, _id: newId('art'), address: { ...model.address, slug, path: `/harbour/${slug}`, publicPath: `/harbour/${slug}` } };
    });
    await articles.insertMany(copies);

    // The process that changes the slug dies: nobody here carries on, until two others begin anew, and die after a turn each.
    await app.get(FollowChangesRunner, { strict: false }).onModuleDestroy();
    made(await newsroom.chief.patch(`/sections/${section.id}`, { slug: 'port' }, { version: 1 }));
    const mover = app.get(MoveArticlesOfSection, { strict: false });
    const left = () => articles.countDocuments({ 'address.path': /^\/harbour\// });
    jest.useFakeTimers({ now: new Date('2040-01-01'), doNotFake: [...allButTheDate] });
    expect(await mover.takeTurn().finally(() => jest.useRealTimers())).toEqual({ pending: 1, stuck: 0, hasMore: true });
    // Their time is the database's, not this process's.
    expect(await articles.countDocuments({ 'times.modifiedAt': { $gt: new Date() } })).toBe(0);
    expect(await left()).toBe(count + 1 - 25);
    await Promise.all([mover.takeTurn(), mover.takeTurn()]);
    expect(await left()).toBeLessThanOrEqual(count + 1 - 2 * 25);
    while ((await mover.takeTurn()).hasMore);

    expect(await left()).toBe(0);
    expect(await articles.distinct('version', { _id: { $in: copies.map(({ _id }) => _id) } })).toEqual([model.version + 1]);
    await eventually(() => expect(topics.records.filter(({ topic }) => topic === 'article.updated')).toHaveLength(count + 1));
    const paths = topics.records.filter(({ topic }) => topic === 'article.updated').map(({ data }) => data.path);
    expect(new Set(paths).size).toBe(count + 1);
    await topics.stop();

    // A draft that was being made meanwhile may still come; after that time the move is forgotten.
    const moves = app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>('sectionMoves');
    expect(await mover.takeTurn()).toMatchObject({ pending: 1, stuck: 0 });
    await moves.updateOne({ _id: section.id }, { $set: { changedAt: new Date(Date.now() - 120_000) } });
    expect(await mover.takeTurn()).toMatchObject({ pending: 1, stuck: 0 });
    expect(await mover.takeTurn()).toMatchObject({ pending: 0, stuck: 0 });
  });

  it('looks at none that has followed it, or a picture, or never will', async () => {
    const { app } = newsroom.service;
    const { db } = app.get<Connection>(getConnectionToken(), { strict: false });
    const old = {
      address: { sections: [at('fish', 'cod'), at('sea', 'ebb')] },
      shownImages: [shown('other', 1), shown('boat', 1)],
    };
    const followed = { address: { sections: [at('sea', 'tide'), at('fish', 'cod')] }, shownImages: [shown('boat', 2)] };
    const rows = [
      ...Array.from({ length: 40 }, () => ({ state: 'published', ...followed })),
      ...Array.from({ length: 40 }, () => ({ state: 'deleted', ...old })),
      ...Array.from({ length: 5 }, () => ({ state: 'published', ...old })),
    ];
    await db!.collection<Json>('articles').insertMany(rows.map(row => ({ _id: newId('art'), ...row })));
    const store = app.get(ArticlesStore, { strict: false });

    await db!.command({ profile: 2 });
    expect(await store.notFollowing(at('sea', 'tide'), 25, [])).toHaveLength(5);
    expect(await store.showingOlder(shown('boat', 2), 25, [])).toHaveLength(5);
    await db!.command({ profile: 0 });
    const looks = await db!.collection<Json>('system.profile').find({ 'command.find': 'articles', nreturned: 5 }).toArray();
    expect(looks.map(({ docsExamined }) => docsExamined)).toEqual([5, 5]);
  });
});

const at = (id: string, slug: string) => ({ id, slug });
const shown = (id: string, version: number) => ({ id, version });
