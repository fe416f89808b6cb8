import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { newId } from '#persistence';
import { eventually, type Json, made } from '#testing';
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

    // The process that changes the slug dies: nobody here carries on, until another begins anew, and falters twice.
    await app.get(FollowChangesRunner, { strict: false }).onModuleDestroy();
    made(await newsroom.chief.patch(`/sections/${section.id}`, { slug: 'port' }, { version: 1 }));
    const [mover, store] = [app.get(MoveArticlesOfSection, { strict: false }), app.get(ArticlesStore, { strict: false })];
    await Promise.all([dying(mover, store), dying(mover, store)]);
    expect(await articles.countDocuments({ 'address.path': /^\/harbour\// })).toBeGreaterThan(0);
    expect(await articles.countDocuments({ 'address.path': /^\/port\// })).toBeGreaterThan(0);
    await Promise.all([mover.resume(), mover.resume()]);

    expect(await articles.countDocuments({ 'address.path': /^\/harbour\// })).toBe(0);
    expect(await articles.distinct('version', { _id: { $in: copies.map(({ _id }) => _id) } })).toEqual([model.version + 1]);
    await eventually(() => expect(topics.records.filter(({ topic }) => topic === 'article.updated')).toHaveLength(count + 1));
    const paths = topics.records.filter(({ topic }) => topic === 'article.updated').map(({ data }) => data.path);
    expect(new Set(paths).size).toBe(count + 1);
    await topics.stop();

    // A draft that was being made meanwhile may still come; after that time the move is forgotten.
    const moves = app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>('sectionMoves');
    expect(await mover.resume()).toEqual({ pending: 1, stuck: 0 });
    await moves.updateOne({ _id: section.id }, { $set: { changedAt: new Date(Date.now() - 120_000) } });
    expect(await mover.resume()).toEqual({ pending: 1, stuck: 0 });
    expect(await mover.resume()).toEqual({ pending: 0, stuck: 0 });
  });

  it('looks at none that has followed it, or a picture, or never will', async () => {
    const { app } = newsroom.service;
    const { db } = app.get<Connection>(getConnectionToken(), { strict: false });
    const old = {
      address: { sections: [section('fish', 'cod'), section('sea', 'ebb')] },
      shownImages: [image('other', 1), image('boat', 1)],
    };
    const followed = { address: { sections: [section('sea', 'tide'), section('fish', 'cod')] }, shownImages: [image('boat', 2)] };
    const rows = [
      ...Array.from({ length: 40 }, () => ({ state: 'published', ...followed })),
      ...Array.from({ length: 40 }, () => ({ state: 'deleted', ...old })),
      ...Array.from({ length: 5 }, () => ({ state: 'published', ...old })),
    ];
    await db!.collection<Json>('articles').insertMany(rows.map(row => ({ _id: newId('art'), ...row })));
    const store = app.get(ArticlesStore, { strict: false });

    await db!.command({ profile: 2 });
    expect(await store.notFollowing(section('sea', 'tide'), 25, [])).toHaveLength(5);
    expect(await store.showingOlder(image('boat', 2), 25, [])).toHaveLength(5);
    await db!.command({ profile: 0 });
    const looks = await db!.collection<Json>('system.profile').find({ 'command.find': 'articles', nreturned: 5 }).toArray();
    expect(looks.map(({ docsExamined }) => docsExamined)).toEqual([5, 5]);
  });
});

const section = (id: string, slug: string) => ({ id, slug });
const image = (id: string, version: number) => ({ id, version });

/** A run that ends after one batch, as if the process had been killed there. */
async function dying(mover: MoveArticlesOfSection, store: ArticlesStore): Promise<void> {
  let asked = 0;
  const once = Object.create(store, {
    notFollowing: {
      value: (...wanted: Parameters<ArticlesStore['notFollowing']>) =>
        (asked += 1) > 1 ? Promise.reject(new Error('killed')) : store.notFollowing(...wanted),
    },
  }) as ArticlesStore;
  const killed = Object.assign(Object.create(Object.getPrototypeOf(mover) as object) as object, mover, {
    articles: once,
  }) as MoveArticlesOfSection;
  await expect(killed.resume()).rejects.toThrow('killed');
}
