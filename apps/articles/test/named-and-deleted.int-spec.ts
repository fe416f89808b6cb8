import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Answer, type Json, made } from '#testing';
import { HoldsStore } from '../src/store/holds.store.js';
import { leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

const rounds = 8;

/** Two transactions of which each changes what the other has looked at. */
describe('What is named while it is taken away', () => {
  let newsroom: Newsroom;
  let holds: HoldsStore;

  beforeAll(async () => {
    newsroom = await openNewsroom('named-and-deleted');
    holds = newsroom.service.app.get(HoldsStore, { strict: false });
  });

  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => newsroom.stop());

  const write = (sectionId: string, over: object = {}) => newsroom.writer.post('/articles', leastArticle(sectionId, over));
  const remove = (what: string, { id }: Json) => newsroom.chief.delete(`/${what}/${id}`, { version: 1 });
  const statuses = (...answers: Answer[]): string => answers.map(({ status }) => status).join(' ');

  async function nameAndDeleteSection(): Promise<string> {
    const section = await makeSection(newsroom);
    return statuses(...(await Promise.all([write(section.id), remove('sections', section)])));
  }

  async function nameAndDeleteAuthor(): Promise<string> {
    const [section, author] = [await makeSection(newsroom), made(await newsroom.chief.post('/authors', { name: 'The Desk' }))];
    return statuses(...(await Promise.all([write(section.id, { authors: [{ authorId: author.id }] }), remove('authors', author)])));
  }

  /** How the ancestors of a section are that was made under another while that moved. */
  async function stepInUnderOneThatMoves(): Promise<string> {
    const [top, middle] = [await makeSection(newsroom), await makeSection(newsroom)];
    const fields = { slug: `under-${middle.slug}`, name: 'Under', accent: '#123456', parentId: middle.id };
    const [under] = await Promise.all([
      newsroom.editor.post('/sections', fields),
      newsroom.editor.patch(`/sections/${middle.id}`, { parentId: top.id }, { version: 1 }),
    ]);
    const { ancestorIds } = made(await newsroom.writer.get(`/sections/${middle.id}`));
    return JSON.stringify(made(under).ancestorIds) === JSON.stringify([...ancestorIds, middle.id]) ? 'right' : 'wrong';
  }

  it.each([
    ['a section', nameAndDeleteSection],
    ['an author', nameAndDeleteAuthor],
  ])('is either named or deleted: %s', async (_, attempt) => {
    for (let round = 0; round < rounds; round += 1) expect(['201 409', '422 204']).toContain(await attempt());
  });

  it('has its ancestors right, whatever moves', async () => {
    for (let round = 0; round < rounds; round += 1) expect(await stepInUnderOneThatMoves()).toBe('right');
  });

  describe('without holding it', () => {
    beforeEach(() => {
      // Instead, each waits until the other has begun too.
      const meet = meeting();
      jest.spyOn(holds, 'shared').mockImplementation(ids => (ids.length > 0 ? meet() : Promise.resolve()));
      jest.spyOn(holds, 'exclusive').mockImplementation(meet);
    });

    it.each([
      ['a section', nameAndDeleteSection],
      ['an author', nameAndDeleteAuthor],
    ])('is named and deleted: %s', async (_, attempt) => {
      expect(await attempt()).toBe('201 204');
    });

    it('has its ancestors wrong', async () => {
      expect(await stepInUnderOneThatMoves()).toBe('wrong');
    });
  });
});

/** The first two who come wait for each other; nobody waits after that. */
function meeting(): () => Promise<void> {
  let come = 0;
  let open: () => void = () => {};
  const met = new Promise<void>(resolve => (open = resolve));
  return () => {
    come += 1;
    if (come === 2) open();
    return met;
  };
}
