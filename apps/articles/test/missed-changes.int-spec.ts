import { type Json, made } from '#testing';
import { articleAt, copyAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

describe('Whoever saves second', () => {
  let newsroom: Newsroom;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('missed-changes');
    section = await makeSection(newsroom);
  });

  afterAll(() => newsroom.stop());

  const save = ({ id }: Json, version: number, words: object, path = '') =>
    newsroom.editor.patch(`/articles/${id}${path}`, words, { version });

  it('is told which fields others changed since, who, and when', async () => {
    const draft = await articleAt(newsroom, 'draft', leastArticle(section.id));
    made(await newsroom.writer.patch(`/articles/${draft.id}`, { headline: 'One', kicker: 'Sea' }, { version: 1 }));
    const last = made(await save(draft, 2, { headline: 'Two', slug: 'two' }));
    const answer = await save(draft, 1, { headline: 'Three' });
    expect([answer.status, answer.body.type, answer.body.currentVersion]).toEqual([412, '/problems/version-conflict', 3]);
    const { changes } = answer.body;
    expect(changes.map(({ field }: Json) => field).toSorted()).toEqual(['headline', 'kicker', 'path', 'slug']);
    const of = (field: string) => changes.find((change: Json) => change.field === field);
    expect(of('headline')).toMatchObject({ at: last.modifiedAt });
    expect([of('kicker').byName, of('headline').byName]).toEqual(['writer', 'editor']);
    expect([of('kicker').by, of('headline').by === of('kicker').by]).toEqual([draft.createdBy, false]);
    const later = await save(draft, 2, { headline: 'Three' });
    expect(later.body.changes.map(({ field }: Json) => field).toSorted()).toEqual(['headline', 'path', 'slug']);
  });

  it('is told of a step that changed no text', async () => {
    const draft = await articleAt(newsroom, 'in_review', leastArticle(section.id));
    expect((await save(draft, 1, { headline: 'One' })).body.changes).toMatchObject([{ field: 'state', by: draft.createdBy }]);
  });

  it('is told of a working copy by its own fields', async () => {
    const article = await copyAt(newsroom, 'in_review', leastArticle(section.id), { headline: 'Secret' });
    const { body } = await save(article, article.version - 2, { headline: 'Other' }, '/working-copy');
    expect(body.changes.map(({ field }: Json) => field)).toEqual(expect.arrayContaining(['workingCopy/state', 'workingCopy/headline']));
    expect(JSON.stringify(body)).not.toContain('Secret');
  });

  it('is told nothing of what they may not read', async () => {
    const other = await newsroom.colleague('another-writer', 'writer');
    const draft = await articleAt(newsroom, 'draft', leastArticle(section.id));
    made(await newsroom.writer.patch(`/articles/${draft.id}`, { headline: 'Secret' }, { version: 1 }));
    const refused = await other.patch(`/articles/${draft.id}`, { headline: 'Mine' }, { version: 1 });
    expect([refused.status, refused.body.type, refused.body.changes]).toEqual([403, '/problems/not-permitted', undefined]);
    const article = await copyAt(newsroom, 'in_review', leastArticle(section.id), { headline: 'Secret' });
    const answer = await other.patch(`/articles/${article.id}/working-copy`, {}, { version: 1 });
    expect([answer.status, answer.body.changes.map(({ field, byName }: Json) => [field, byName])]).toEqual([412, [['state', undefined]]]);
    // The version alone, as the article tells it to them too.
    expect((await other.get(`/articles/${article.id}`)).body).toMatchObject({ version: answer.body.currentVersion, state: 'published' });
  });
});
