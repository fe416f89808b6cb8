import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { drain, type Json, made } from '#testing';
import { articleAt, copyAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe, type Subscription } from './topic-records.js';

describe('A working copy', () => {
  let newsroom: Newsroom;
  let topics: Subscription;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('working-copy');
    section = await makeSection(newsroom, 'world');
    topics = await subscribe(newsroom, articleTopics);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const least = (over: object = {}) => leastArticle(section.id, over);
  const pathOf = ({ id }: Json) => `/articles/${id}/working-copy`;
  const read = async ({ id }: Json): Promise<Json> => made(await newsroom.editor.get(`/articles/${id}`));
  const content = async ({ id }: Json): Promise<Json> => made(await newsroom.reader.get(`/content/articles/${id}`));
  const patch = (article: Json, words: object, who = newsroom.writer) => who.patch(pathOf(article), words, { version: article.version });
  const post = (article: Json, action: string, who = newsroom.editor, body: object = {}) =>
    who.post(`${pathOf(article)}/${action}`, body, { version: article.version });
  const collection = (name: string) => newsroom.service.app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>(name);

  it('begins with what readers see, and they see and hear nothing of it', async () => {
    const article = await articleAt(newsroom, 'published', least());
    const before = await content(article);
    const begun = await patch(article, {});
    expect([begun.status, begun.headers.get('etag')]).toEqual([200, `"${article.version + 1}"`]);
    expect(begun.body).toMatchObject({ articleId: article.id, state: 'draft', headline: article.headline, basedOn: article.version });
    expect(begun.body.allowed).toEqual(['edit', 'submit', 'discard']);
    const edited = made(await patch({ ...article, version: begun.body.version }, { headline: 'Secret words', slug: 'secret' }));
    const submitted = made(await post({ ...article, version: edited.version }, 'submit', newsroom.writer));
    expect(submitted).toMatchObject({ state: 'in_review', version: article.version + 3, headline: 'Secret words' });
    expect(await content(article)).toEqual(before);
    await drain(newsroom.service);
    expect(await topics.of(article.id, 1)).toEqual(['article.published']);
    expect(await collection('outbox').countDocuments({ aggregateId: article.id })).toBe(0);
    expect(JSON.stringify(made(await newsroom.reader.get('/content/articles?limit=100')))).not.toContain('ecret');
  });

  it('is published as one event, with a redirect for its new slug', async () => {
    const approved = await copyAt(newsroom, 'approved', least(), { headline: 'The tide goes out', slug: 'ebb-tide', kicker: 'Sea' });
    const published = made(await post(approved, 'publish'));
    expect(published).toMatchObject({
      state: 'published',
      headline: 'The tide goes out',
      path: '/world/ebb-tide',
      previousPaths: [approved.path],
      version: approved.version + 1,
      publishedAt: approved.publishedAt,
    });
    expect(published.workingCopy).toBeUndefined();
    expect(await topics.of(approved.id, 2)).toEqual(['article.published', 'article.updated']);
    const data = topics.newest(approved.id);
    expect(data).toMatchObject({ headline: 'The tide goes out', version: published.version, previousPaths: [approved.path] });
    expect(data).toEqual(await content(approved));
    expect((await newsroom.editor.get(pathOf(approved))).status).toBe(404);
  });

  it('has its new slug to itself from the first save on', async () => {
    const article = await copyAt(newsroom, 'draft', least(), { slug: 'taken-meanwhile' });
    const other = await newsroom.writer.post('/articles', least({ slug: 'taken-meanwhile' }));
    expect([other.status, other.body.type]).toEqual([409, '/problems/slug-taken']);
    const another = await copyAt(newsroom, 'none', least());
    expect((await patch(another, { slug: article.slug })).body.type).toBe('/problems/slug-taken');
  });

  it('keeps the article from being edited in place, naming itself', async () => {
    const article = await copyAt(newsroom, 'in_review', least());
    const answer = await newsroom.editor.patch(`/articles/${article.id}`, { headline: 'In place' }, { version: article.version });
    expect([answer.status, answer.body.type]).toEqual([409, '/problems/working-copy-open']);
    expect(answer.body.workingCopy).toMatchObject({ path: pathOf(article), state: 'in_review', startedBy: article.createdBy });
  });

  it('is refused to the second of two who save at once', async () => {
    const article = await copyAt(newsroom, 'draft', least());
    const answers = await Promise.all(['One', 'Two', 'Three'].map(kicker => patch(article, { kicker })));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412, 412]);
    expect((await newsroom.writer.patch(pathOf(article), { kicker: 'x' })).status).toBe(428);
  });

  it('sleeps while its article is away, and is the draft when that is revised', async () => {
    const copied = await copyAt(newsroom, 'approved', least(), { headline: 'The tide goes out' });
    const away = made(await newsroom.editor.post(`/articles/${copied.id}/unpublish`, {}, { version: copied.version }));
    expect((await post(away, 'publish')).body).toMatchObject({ type: '/problems/not-published' });
    expect(away).toMatchObject({ headline: copied.headline, workingCopy: { state: 'approved' } });
    const draft = made(await newsroom.editor.post(`/articles/${copied.id}/revise`, {}, { version: away.version }));
    expect(draft).toMatchObject({ state: 'draft', headline: 'The tide goes out' });
    expect(draft.workingCopy).toBeUndefined();
  });

  it('is thrown away by whoever may, and its article is as it was', async () => {
    const article = await copyAt(newsroom, 'in_review', least());
    expect((await newsroom.writer.delete(pathOf(article), { version: article.version })).body.type).toBe('/problems/not-permitted');
    const left = made(await newsroom.editor.delete(`${pathOf(article)}?reason=stale`, { version: article.version }));
    expect(left).toMatchObject({ headline: article.headline, version: article.version + 1 });
    expect((await newsroom.editor.get(pathOf(article))).body.type).toBe('/problems/working-copy-not-found');
    expect((await newsroom.editor.delete(pathOf(article), { version: left.version })).body).toMatchObject({
      type: '/problems/transition-refused',
      state: 'none',
      allowed: ['edit'],
    });
  });

  it('is read by the desk and by whose article it is, and by no other writer', async () => {
    const article = await copyAt(newsroom, 'draft', least());
    const other = await newsroom.colleague('another-writer', 'writer');
    expect((await other.get(pathOf(article))).body.type).toBe('/problems/not-permitted');
    expect((await other.get(`/articles/${article.id}`)).body.workingCopy).toBeUndefined();
    expect((await other.get('/articles?workingCopy=any&limit=100')).body.items).toEqual([]);
    expect((await newsroom.writer.get(pathOf(article))).status).toBe(200);
    const { items } = made(await newsroom.editor.get('/articles?workingCopy=draft&limit=100&fields=workingCopy'));
    expect(items.find(({ id }: Json) => id === article.id)).toMatchObject({
      workingCopy: { state: 'draft', startedBy: article.createdBy },
    });
    expect((await newsroom.editor.get('/articles?workingCopy=scheduled')).body.items).toEqual([]);
  });

  it('names sections and authors as its article does: they are not taken away meanwhile', async () => {
    const [elsewhere, author] = [await makeSection(newsroom), made(await newsroom.editor.post('/authors', { name: 'The Night Desk' }))];
    const words = { sectionIds: [section.id, elsewhere.id], authors: [{ authorId: author.id }] };
    const article = await copyAt(newsroom, 'draft', least(), words);
    expect((await newsroom.chief.delete(`/sections/${elsewhere.id}`, { version: 1 })).status).toBe(409);
    expect((await newsroom.chief.delete(`/authors/${author.id}`, { version: 1 })).status).toBe(409);
    made(await newsroom.editor.delete(pathOf(article), { version: article.version }));
    expect((await newsroom.chief.delete(`/sections/${elsewhere.id}`, { version: 1 })).status).toBe(204);
  });

  it('leaves a line in the audit for each step, field by field', async () => {
    const article = await copyAt(newsroom, 'approved', least(), { headline: 'The tide goes out' });
    made(await post(article, 'publish', newsroom.editor, { reason: 'Read twice' }));
    const { items } = made(await newsroom.chief.get(`/audit?aggregateId=${article.id}&limit=4`));
    expect(items.map(({ action }: Json) => action)).toEqual(['copy-publish', 'copy-approve', 'copy-submit', 'copy-edit']);
    expect(items[0]).toMatchObject({ why: 'Read twice', after: { 'content/headline': 'The tide goes out' } });
    expect((await read(article)).workingCopy).toBeUndefined();
  });
});
