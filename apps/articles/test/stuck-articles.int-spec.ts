import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { configureLogging, sendLogsTo } from '#telemetry';
import { type Json, made } from '#testing';
import type { Progress } from '../src/commands/recording/carry-to-articles.js';
import { FollowChangesRunner } from '../src/commands/recording/follow-changes.runner.js';
import { MoveArticlesOfSection } from '../src/commands/edition/move-articles-of-section.js';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

describe('An article that cannot follow its section', () => {
  let newsroom: Newsroom;
  let mover: MoveArticlesOfSection;
  const lines: Json[] = [];
  let stopLogs: () => void;

  beforeAll(async () => {
    newsroom = await openNewsroom('stuck-articles');
    const { app } = newsroom.service;
    await app.get(FollowChangesRunner, { strict: false }).onModuleDestroy();
    mover = app.get(MoveArticlesOfSection, { strict: false });
    configureLogging({ level: 'error' });
    stopLogs = sendLogsTo({ write: line => void lines.push(JSON.parse(line)) });
  });

  afterAll(async () => {
    stopLogs();
    configureLogging({ level: 'silent' });
    await newsroom.stop();
  });

  const articles = () => newsroom.service.app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>('articles');
  const told = () => lines.map(({ level, article }) => [level, article]);
  const path = async ({ id }: Json): Promise<string> => made(await newsroom.editor.get(`/articles/${id}`)).path;

  /** Until there is nothing more to be done at this time. */
  async function carriedOn(now: number): Promise<Progress> {
    const progress = await mover.takeTurn(now);
    return progress.hasMore ? carriedOn(now) : progress;
  }

  it('is tried again after growing pauses, told once for each cause, and holds up nobody', async () => {
    const section = await makeSection(newsroom, 'harbour');
    const [stuck, fine] = [
      await articleAt(newsroom, 'published', leastArticle(section.id, { slug: 'stuck' })),
      await articleAt(newsroom, 'published', leastArticle(section.id, { slug: 'fine' })),
    ];
    // What readers' services could not be told of: no event can be made of it.
    const kept = await articles().findOne({ _id: stuck.id });
    await articles().updateOne({ _id: stuck.id }, { $unset: { 'times.publishedAt': 1 } });
    made(await newsroom.chief.patch(`/sections/${section.id}`, { slug: 'port' }, { version: 1 }));

    expect(await carriedOn(0)).toEqual({ pending: 1, stuck: 1, hasMore: false });
    expect([await path(fine), told()]).toEqual(['/port/fine', [['error', stuck.id]]]);
    expect(await carriedOn(600)).toEqual({ pending: 1, stuck: 1, hasMore: false });
    expect(told()).toHaveLength(1);

    // Another cause is news; but nothing is tried before its time.
    await articles().updateOne({ _id: stuck.id }, { $unset: { content: 1 } });
    expect(await carriedOn(700)).toEqual({ pending: 1, stuck: 1, hasMore: false });
    expect(told()).toHaveLength(1);
    expect(await carriedOn(1_700)).toEqual({ pending: 1, stuck: 1, hasMore: false });
    expect(told()).toEqual([0, 1].map(() => ['error', stuck.id]));

    await articles().replaceOne({ _id: stuck.id }, kept);
    expect(await carriedOn(3_600)).toEqual({ pending: 1, stuck: 1, hasMore: false });
    expect(await carriedOn(3_700)).toEqual({ pending: 1, stuck: 0, hasMore: false });
    expect([await path(stuck), told().length]).toEqual(['/port/stuck', 2]);
  });
});
