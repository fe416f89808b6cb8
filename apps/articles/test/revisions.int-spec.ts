import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { type Json, made } from '#testing';
import { articleAt, copyAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

describe('Revisions', () => {
  let newsroom: Newsroom;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('revisions', { REVISIONS_KEPT: '3', REVISIONS_KEPT_DAYS: '1' });
    section = await makeSection(newsroom);
  });

  afterAll(() => newsroom.stop());

  const least = (over: object = {}) => leastArticle(section.id, over);
  const list = async ({ id }: Json, query = '?limit=100'): Promise<Json> =>
    made(await newsroom.editor.get(`/articles/${id}/revisions${query}`));
  const numbers = async (article: Json): Promise<string[]> =>
    (await list(article)).items.map(({ number, of, action, wasPublic }: Json) => `${number} ${of} ${action}${wasPublic ? ' public' : ''}`);
  const edit = async ({ id, version }: Json, words: object, who = newsroom.writer): Promise<Json> =>
    made(await who.patch(`/articles/${id}`, words, { version }));
  const restore = ({ id, version }: Json, number: number, who = newsroom.editor, reason: object = {}) =>
    who.post(`/articles/${id}/revisions/${number}/restore`, reason, { version });
  const revisions = () => newsroom.service.app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>('revisions');
  const age = (article: Json, days: number) =>
    revisions().updateMany({ articleId: article.id }, { $set: { at: new Date(Date.now() - days * 86_400_000) } });

  it('are all texts that were saved, of the article and its working copy, and nothing else', async () => {
    const article = await copyAt(newsroom, 'approved', least(), { kicker: 'Sea', slug: 'sea' });
    made(
      await newsroom.editor.post(`/articles/${article.id}/working-copy/publish`, { reason: 'Read twice' }, { version: article.version }),
    );
    expect(await numbers(article)).toEqual(['8 article copy-publish public', '5 working-copy copy-edit', '1 article create public']);
    const { items } = await list(article);
    expect(items[0]).toMatchObject({ reason: 'Read twice', headline: article.headline, by: expect.stringMatching(/^usr_/) });
    expect(items[1].by).toBe(article.createdBy);
  });

  it('say why, where whoever saved has said so', async () => {
    const draft = await edit(await articleAt(newsroom, 'draft', least()), { kicker: 'Sea', reason: 'The kicker was missing' });
    const copied = await copyAt(newsroom, 'draft', least(), { kicker: 'Sea', reason: 'The harbour asked' });
    const whys = [(await list(draft)).items[0].reason, (await list(copied)).items[0].reason];
    expect(whys).toEqual(['The kicker was missing', 'The harbour asked']);
    expect(draft.reason).toBeUndefined();
  });

  it('are paged by their place, and read one by one', async () => {
    const article = await edit(await articleAt(newsroom, 'draft', least()), { kicker: 'Sea' });
    const first = await list(article, '?limit=1');
    const second = await list(article, `?limit=1&after=${first.next}`);
    expect([first.items[0].number, second.items[0].number, second.next]).toEqual([2, 1, undefined]);
    const one = made(await newsroom.writer.get(`/articles/${article.id}/revisions/1`));
    expect(one).toMatchObject({ number: 1, headline: article.headline, slug: article.slug, body: article.body });
    expect(one.kicker).toBeUndefined();
    expect((await newsroom.writer.get(`/articles/${article.id}/revisions/9`)).body.type).toBe('/problems/revision-not-found');
  });

  it('are compared with each other, and with the one before', async () => {
    const draft = await articleAt(newsroom, 'draft', least());
    const [block] = draft.body;
    const second = await edit(draft, {
      headline: 'The tide goes out',
      body: [{ ...block, content: 'Thrice a day.' }, { type: 'divider' }],
    });
    await edit(second, { kicker: 'Sea' });
    const diff = async (path: string): Promise<Json> => made(await newsroom.writer.get(`/articles/${draft.id}/revisions/${path}`));
    expect(await diff('3/diff')).toMatchObject({ from: 2, to: 3, fields: [{ field: 'kicker', after: 'Sea' }] });
    const whole = await diff('3/diff?against=1');
    expect(whole.fields.map(({ field }: Json) => field)).toEqual(['headline', 'kicker']);
    expect(whole.blocks.map(({ change }: Json) => change)).toEqual(['changed', 'added']);
    expect(whole.blocks[0].words[0]).toEqual({ kind: 'removed', text: 'Twice' });
    expect((await newsroom.writer.get(`/articles/${draft.id}/revisions/1/diff`)).body.type).toBe('/problems/revision-not-found');
    const untilNow = made(await newsroom.writer.get(`/articles/${draft.id}/diff?against=1`));
    expect(untilNow).toEqual({ fields: whole.fields, blocks: whole.blocks });
    expect((await newsroom.writer.get(`/articles/${draft.id}/diff?against=9`)).body.type).toBe('/problems/revision-not-found');
  });

  it('that readers saw are compared with what they saw before, not with the working copy that was published', async () => {
    const article = await copyAt(newsroom, 'approved', least(), { kicker: 'Sea' });
    made(await newsroom.editor.post(`/articles/${article.id}/working-copy/publish`, {}, { version: article.version }));
    const [published, copied, first]: Json[] = (await list(article)).items;
    const diff = async ({ number }: Json): Promise<Json> =>
      made(await newsroom.writer.get(`/articles/${article.id}/revisions/${number}/diff`));
    for (const after of [published, copied])
      expect(await diff(after)).toMatchObject({ from: first!.number, to: after!.number, fields: [{ field: 'kicker', after: 'Sea' }] });
  });

  it('tell what a working copy would change', async () => {
    const article = await copyAt(newsroom, 'in_review', least(), { headline: 'The tide goes out' });
    const diff = made(await newsroom.editor.get(`/articles/${article.id}/working-copy/diff`));
    expect(diff.fields).toMatchObject([{ field: 'headline', before: article.headline, after: 'The tide goes out' }]);
    made(await newsroom.editor.patch(`/articles/${article.id}/working-copy`, { headline: 'Ebb' }, { version: article.version }));
    const {
      items: [, before],
    } = await list(article);
    const since = made(await newsroom.editor.get(`/articles/${article.id}/working-copy/diff?against=${before.number}`));
    expect(since.fields).toMatchObject([{ field: 'headline', after: 'Ebb' }]);
    const none = await copyAt(newsroom, 'none', least());
    expect((await newsroom.editor.get(`/articles/${none.id}/working-copy/diff`)).status).toBe(404);
  });

  it('are restored as a new one: a draft has the text again, and its address stays', async () => {
    const draft = await articleAt(newsroom, 'draft', least());
    const other = await edit(draft, { headline: 'Otherwise', slug: 'otherwise', body: [{ type: 'divider' }], kicker: 'Sea' });
    const back = made(await restore(other, 1, newsroom.writer, { reason: 'It was better' }));
    expect(back).toMatchObject({ headline: draft.headline, body: draft.body, slug: 'otherwise', version: 3 });
    expect(back.kicker).toBeUndefined();
    expect((await list(draft)).items[0]).toMatchObject({ number: 3, action: 'restore', reason: 'It was better', wasPublic: false });
  });

  it('are restored into the working copy of what is published, and readers see nothing of it', async () => {
    const published = await articleAt(newsroom, 'published', least());
    const now = await edit(published, { headline: 'The tide goes out' }, newsroom.editor);
    const restored = made(await restore(now, 1, newsroom.writer));
    expect(restored).toMatchObject({ headline: 'The tide goes out', workingCopy: { state: 'draft' } });
    expect(made(await newsroom.writer.get(`/articles/${now.id}/working-copy`)).headline).toBe(published.headline);
    expect(await numbers(now)).toEqual([
      `${now.version + 1} working-copy restore`,
      `${now.version} article edit public`,
      '1 article create public',
    ]);
  });

  it('are an edit, with an edit’s refusals', async () => {
    const away = await articleAt(newsroom, 'unpublished', least());
    expect((await restore(away, 1)).body.type).toBe('/problems/transition-refused');
    const draft = await articleAt(newsroom, 'draft', least());
    const other = await newsroom.colleague('no-owner', 'writer');
    expect([(await restore(draft, 1, other)).status, (await restore(draft, 9, other)).status]).toEqual([403, 403]);
    expect((await restore({ ...draft, version: 7 }, 1)).status).toBe(412);
    expect((await restore(draft, 9)).status).toBe(404);
    const html = await edit(draft, { body: [{ type: 'raw_html', content: '<p>x</p>' }] }, newsroom.editor);
    const without = await edit(html, { body: [{ type: 'divider' }] }, newsroom.editor);
    expect((await restore(without, html.version, newsroom.writer)).body.type).toBe('/problems/raw-html-not-permitted');
  });

  it('are no other writer’s to read, although the article is', async () => {
    const article = await articleAt(newsroom, 'published', least());
    const other = await newsroom.colleague('a-reader', 'writer');
    for (const path of ['revisions', 'revisions/1', 'revisions/1/diff', 'diff?against=1'])
      expect((await other.get(`/articles/${article.id}/${path}`)).status).toBe(403);
    expect((await other.get(`/articles/${article.id}`)).status).toBe(200);
  });

  it('beyond the cap go when they are old enough, and what was ever public stays', async () => {
    let article = await articleAt(newsroom, 'published', least());
    article = made(await newsroom.editor.post(`/articles/${article.id}/unpublish`, {}, { version: article.version }));
    article = made(await newsroom.editor.post(`/articles/${article.id}/revise`, {}, { version: article.version }));
    for (const kicker of ['a', 'b', 'c', 'd']) article = await edit(article, { kicker });
    expect(await numbers(article)).toHaveLength(5);
    await age(article, 2);
    article = await edit(article, { kicker: 'e' });
    expect(await numbers(article)).toEqual(['11 article edit', '10 article edit', '9 article edit', '1 article create public']);
  });

  it('begin with what is found, where the article is older than they are', async () => {
    const published = await articleAt(newsroom, 'published', least());
    await revisions().deleteMany({ articleId: published.id });
    await edit(published, { kicker: 'Sea' }, newsroom.editor);
    expect(await numbers(published)).toEqual(['5 article edit public', '4 article found public']);

    const away = await articleAt(newsroom, 'unpublished', least());
    const draft = made(await newsroom.editor.post(`/articles/${away.id}/revise`, {}, { version: away.version }));
    await revisions().deleteMany({ articleId: draft.id });
    await edit(draft, { kicker: 'Sea' });
    expect(await numbers(draft)).toEqual(['7 article edit', '6 article found public']);
  });
});
