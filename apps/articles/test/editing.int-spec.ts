import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { type Json, made } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

describe('Who is editing', () => {
  let newsroom: Newsroom;
  let article: Json;
  let path: string;

  beforeAll(async () => {
    newsroom = await openNewsroom('editing');
    const section = await makeSection(newsroom);
    article = await articleAt(newsroom, 'draft', leastArticle(section.id));
    path = `/articles/${article.id}/editing`;
  });

  afterAll(() => newsroom.stop());

  const present = async (): Promise<string[]> => made(await newsroom.editor.get(path)).items.map(({ name }: Json) => name);
  const rows = () => newsroom.service.app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>('editing');
  const heardOfBefore = (seconds: number) => rows().updateMany({}, [{ $set: { seenAt: { $subtract: ['$$NOW', seconds * 1_000] } } }]);

  it('is known while they say so, the first to come first', async () => {
    expect(await present()).toEqual([]);
    const [first] = made(await newsroom.writer.put(path, {})).items;
    expect(first).toMatchObject({ id: article.createdBy, name: 'writer' });
    expect(made(await newsroom.editor.put(path, {})).items.map(({ name }: Json) => name)).toEqual(['writer', 'editor']);
    const [again] = made(await newsroom.writer.put(path, {})).items;
    expect(again.since).toBe(first.since);
    expect(await present()).toEqual(['writer', 'editor']);
  });

  it('is forgotten when they say that they have closed it', async () => {
    expect((await newsroom.writer.delete(path)).status).toBe(204);
    expect(await present()).toEqual(['editor']);
    expect((await newsroom.writer.delete(path)).status).toBe(204);
  });

  it('is forgotten a minute after they were heard of last, and begins anew after that', async () => {
    const [before] = made(await newsroom.editor.put(path, {})).items;
    await heardOfBefore(50);
    expect(await present()).toEqual(['editor']);
    await heardOfBefore(61);
    expect(await present()).toEqual([]);
    const [anew] = made(await newsroom.editor.put(path, {})).items;
    expect(Date.parse(anew.since)).toBeGreaterThan(Date.parse(before.since));
    const index = (await rows().indexes()).find(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
    expect(index).toMatchObject({ key: { seenAt: 1 }, expireAfterSeconds: 60 });
  });

  it('is one row a person, however often and from wherever they say so', async () => {
    await Promise.all(Array.from({ length: 20 }, () => newsroom.chief.put(path, {})));
    expect((await present()).filter(name => name === 'chief')).toHaveLength(1);
  });

  it('keeps nobody from saving, and changes no version', async () => {
    made(await newsroom.editor.put(path, {}));
    expect(made(await newsroom.writer.patch(`/articles/${article.id}`, { kicker: 'Sea' }, { version: article.version })).version).toBe(2);
  });

  it('is no business of other writers', async () => {
    const other = await newsroom.colleague('curious', 'writer');
    expect([(await other.get(path)).status, (await other.put(path, {})).status]).toEqual([403, 403]);
    expect((await newsroom.editor.put('/articles/art_none/editing', {})).status).toBe(404);
  });
});
