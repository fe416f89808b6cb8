import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Colleague, eventually, type Json, made, step } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { picture, uploadForm } from './pictures.js';
import { articleTopics, subscribe, type Subscription } from './topic-records.js';

const outcome = ({ status, body }: Answer) => [status, body?.type ?? body?.alt];

describe('The words of a picture', () => {
  let newsroom: Newsroom;
  let topics: Subscription;
  let section: Json;
  let file: Buffer;
  let other: Colleague;

  beforeAll(async () => {
    newsroom = await openNewsroom('image-edits');
    section = await makeSection(newsroom, 'harbour');
    topics = await subscribe(newsroom, articleTopics);
    file = await picture(40, 30).png().toBuffer();
    other = await newsroom.colleague('other-writer', 'writer');
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const upload = async (): Promise<Json> => made(await newsroom.writer.post('/images', uploadForm({ file, fields: { alt: 'A quay' } })));
  const edit = (who: Colleague, { id, version }: Json, patch: object = { alt: 'Another quay' }) =>
    who.patch(`/images/${id}`, patch, { version });
  const articleWith = (standing: 'draft' | 'published' | 'unpublished', over: object) =>
    articleAt(newsroom, standing, leastArticle(section.id, over));
  const updatesOf = ({ id }: Json): Json[] =>
    topics.records.filter(({ key, topic }) => key === id && topic === 'article.updated').map(({ data }) => data);

  it("are the uploader's, as long as no published article shows it", async () => {
    const image = await upload();
    expect(outcome(await edit(other, image))).toEqual([403, '/problems/image-edit-refused']);
    await articleWith('draft', { heroId: image.id });
    const away = await articleWith('unpublished', { heroId: image.id });
    const edited = await edit(newsroom.writer, image);
    expect(outcome(edited)).toEqual([200, 'Another quay']);
    await step(newsroom.editor, away, 'publish');
    expect(outcome(await edit(newsroom.writer, edited.body, { alt: 'Mine' }))).toEqual([403, '/problems/image-edit-refused']);
    expect(made(await newsroom.writer.get(`/images/${image.id}`))).toEqual(edited.body);
  });

  it("are an editor's and a chief's in any case, at the version they know", async () => {
    const image = await upload();
    await articleWith('published', { heroId: image.id });
    const edited = await edit(newsroom.editor, image);
    expect(outcome(edited)).toEqual([200, 'Another quay']);
    expect(outcome(await edit(newsroom.chief, image))).toEqual([412, '/problems/version-conflict']);
    expect(outcome(await edit(newsroom.chief, edited.body, { alt: 'A third quay' }))).toEqual([200, 'A third quay']);
  });

  it.each<[string, (imageId: string) => object, (article: Json) => Json]>([
    ['hero', heroId => ({ heroId }), ({ hero }) => hero],
    ['picture between paragraphs', imageId => ({ body: [{ type: 'image', imageId }] }), ({ body }) => body[0].image],
    ['social image', socialImageId => ({ seo: { socialImageId } }), ({ seo }) => seo.socialImage],
  ])('reach readers of an article that has it as its %s: one version, one event, one line in the audit', async (_, over, imageIn) => {
    const image = await upload();
    const article = await articleWith('published', over(image.id));
    const draft = await articleWith('draft', over(image.id));
    made(await edit(newsroom.editor, image, { alt: 'At low tide', credit: 'The paper' }));
    await eventually(() => expect(updatesOf(article)).toHaveLength(1));
    const [told] = updatesOf(article);
    expect(told).toMatchObject({ version: article.version + 1, updatedAt: article.updatedAt });
    expect(imageIn(told)).toMatchObject({ id: image.id, alt: 'At low tide', credit: 'The paper' });
    expect(made(await newsroom.reader.get(`/content/articles/${article.id}`))).toEqual(told);
    const { items } = made(await newsroom.chief.get(`/audit?aggregateId=${article.id}&action=follow-image`));
    const { items: edits } = made(await newsroom.chief.get(`/audit?aggregateId=${image.id}&action=edit`));
    expect(items).toEqual([expect.objectContaining({ version: article.version + 1, actor: edits[0].actor })]);
    expect(made(await newsroom.editor.get(`/articles/${draft.id}`)).version).toBe(draft.version);
  });

  it('change nothing for readers when only the rights are others', async () => {
    const image = await upload();
    const article = await articleWith('published', { heroId: image.id });
    const edited = made(await edit(newsroom.editor, image, { rights: { holder: 'The paper' } }));
    made(await edit(newsroom.editor, edited, { caption: 'At noon' }));
    await eventually(() => expect(updatesOf(article)).toHaveLength(1));
    expect(made(await newsroom.editor.get(`/articles/${article.id}`)).version).toBe(article.version + 1);
  });
});
