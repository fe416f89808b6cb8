import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain, type Json, made, step } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { type Subscription, subscribe } from './topic-records.js';

const ascending = (one: number, other: number) => one - other;
const fields = { name: 'Port', order: 1, accent: '#123456' };

describe('A section', () => {
  let newsroom: Newsroom;
  let topics: Subscription;

  beforeAll(async () => {
    newsroom = await openNewsroom('sections');
    topics = await subscribe(newsroom, ['section.updated', 'section.deleted']);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const create = (slug: string, over: object = {}) => newsroom.editor.post('/sections', { ...fields, slug, ...over });
  const edit = ({ id, version }: Json, patch: object) => newsroom.editor.patch(`/sections/${id}`, patch, { version });
  const remove = ({ id, version }: Json) => newsroom.chief.delete(`/sections/${id}`, { version });
  const read = async ({ id }: Json): Promise<Json> => made(await newsroom.writer.get(`/sections/${id}`));
  const statesOf = ({ id }: Json): Json[] => topics.records.filter(({ key }) => key === id).map(({ data }) => data);

  it('is told to everybody as it is', async () => {
    const section = made(await create('port', { description: 'By the water' }));
    expect(section).toMatchObject({ version: 1, slug: 'port', path: '/port', previousPaths: [], ancestorIds: [], ...fields });
    await topics.of(section.id, 1);
    expect(statesOf(section)).toEqual([section]);
    expect(await read(section)).toEqual(section);
  });

  it('knows all those above it, however deep it stands', async () => {
    const chain = [made(await create('level-0'))];
    for (const level of [1, 2, 3, 4, 5, 6]) chain.push(made(await create(`level-${level}`, { parentId: chain.at(-1).id })));
    expect(chain.at(-1)).toMatchObject({ path: '/level-6', parentId: chain[5].id, ancestorIds: chain.slice(0, 6).map(({ id }) => id) });
  });

  it.each([
    ['a parent that does not exist', 'fine', { parentId: 'sec_none' }, 422, 'unknown-reference', '/parentId'],
    ['a name of the paper’s own pages', 'search', {}, 422, 'slug-reserved', '/slug'],
    ['an accent that nobody can read', 'pale', { accent: '#ffeecc' }, 400, 'invalid-request', '/accent'],
  ])('is refused with %s', async (_, slug, over, status, type, pointer) => {
    const answer = await create(slug, over);
    expect(answer).toMatchObject({ status, body: { type: `/problems/${type}`, errors: [{ pointer }] } });
  });

  it('has its path to itself, also the ones it had', async () => {
    const section = made(await create('quay'));
    const moved = made(await edit(section, { slug: 'pier' }));
    expect(moved).toMatchObject({ version: 2, path: '/pier', previousPaths: ['/quay'] });
    const other = await makeSection(newsroom);
    for (const slug of ['quay', 'pier']) {
      expect(await create(slug)).toMatchObject({ status: 409, body: { type: '/problems/slug-taken', errors: [{ pointer: '/slug' }] } });
      expect((await edit(other, { slug })).status).toBe(409);
    }
    const back = made(await edit(moved, { slug: 'quay' }));
    expect(back).toMatchObject({ version: 3, path: '/quay', previousPaths: ['/pier'] });
    await topics.of(section.id, 3);
    expect(statesOf(section)).toEqual([section, moved, back]);
  });

  it('is one, when many are made with the same slug at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => create('rush')));
    expect(answers.map(({ status }) => status).toSorted(ascending)).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
  });

  it('changes only at the version that was read', async () => {
    const section = await makeSection(newsroom);
    expect((await newsroom.editor.patch(`/sections/${section.id}`, { name: 'A' })).status).toBe(428);
    const answers = await Promise.all(['A', 'B', 'C'].map(name => edit(section, { name })));
    expect(answers.map(({ status }) => status).toSorted(ascending)).toEqual([200, 412, 412]);
    expect(await edit(section, { name: 'D' })).toMatchObject({ status: 412, body: { currentVersion: 2 } });
  });

  it('does not change by an edit that changes nothing', async () => {
    const section = made(await create('still', { description: 'Calm' }));
    expect(made(await edit(section, { name: fields.name, description: 'Calm' }))).toEqual(section);
    expect(made(await edit(section, {}))).toEqual(section);
    const without = made(await edit(section, { description: null }));
    expect([without.version, 'description' in without]).toEqual([2, false]);
    expect(made(await edit(without, { description: null }))).toEqual(without);
    await drain(newsroom.service);
    expect(await topics.of(section.id, 2)).toEqual(['section.updated', 'section.updated']);
  });

  it('stands under another as long as nothing stands under it', async () => {
    const [top, other] = [await makeSection(newsroom), await makeSection(newsroom)];
    const under = made(await edit(other, { parentId: top.id, name: 'Under' }));
    expect(under).toMatchObject({ version: 2, name: 'Under', parentId: top.id, ancestorIds: [top.id] });
    const free = made(await edit(under, { parentId: null }));
    expect([free.version, free.ancestorIds, 'parentId' in free]).toEqual([3, [], false]);
    made(await edit(free, { parentId: top.id }));
    const third = await makeSection(newsroom);
    expect(await edit(top, { parentId: third.id })).toMatchObject({ status: 409, body: { type: '/problems/section-in-use' } });
  });

  it('never stands under itself', async () => {
    const top = await makeSection(newsroom);
    const under = made(await create('beneath', { parentId: top.id }));
    expect((await edit(top, { parentId: top.id })).status).toBe(409);
    expect((await edit(top, { parentId: under.id })).status).toBe(409);
    expect(await read(top)).toEqual(top);
  });

  it('goes when nothing stands in it or under it, and takes what it said with it', async () => {
    const section = await makeSection(newsroom);
    const under = made(await create('cellar', { parentId: section.id }));
    const article = await articleAt(newsroom, 'draft', leastArticle(section.id));
    expect(await remove(section)).toMatchObject({ status: 409, body: { type: '/problems/section-in-use' } });
    expect((await remove(under)).status).toBe(204);
    expect((await remove(section)).status).toBe(409);
    expect((await newsroom.writer.delete(`/articles/${article.id}`, { version: article.version })).status).toBe(204);
    expect((await newsroom.editor.delete(`/sections/${section.id}`, { version: 1 })).status).toBe(403);
    expect((await newsroom.chief.delete(`/sections/${section.id}`, { version: 9 })).status).toBe(412);
    expect((await remove(section)).status).toBe(204);
    expect((await newsroom.writer.get(`/sections/${section.id}`)).status).toBe(404);
    expect((await topics.of(section.id, 3)).toSorted()).toEqual(['section.deleted', 'section.updated', '† section.updated']);
    expect(statesOf(section)).toContainEqual({ id: section.id, version: 2, path: section.path });
  });

  it('stays while an article that was taken down is in it', async () => {
    const section = await makeSection(newsroom);
    const article = await articleAt(newsroom, 'unpublished', leastArticle(section.id));
    expect((await remove(section)).status).toBe(409);
    await step(newsroom.editor, article, 'revise');
    expect((await remove(section)).status).toBe(409);
  });

  it('leaves a path that another may have', async () => {
    const section = made(await create('ferry'));
    expect((await remove(section)).status).toBe(204);
    expect((await create('ferry')).status).toBe(201);
  });
});
