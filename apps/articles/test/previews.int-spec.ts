import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicArticle } from '#contracts';
import { type Json, made, step } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { picture, uploadForm } from './pictures.js';
import { wholeArticle } from './whole-article.js';

const withoutTimes = ({ version: _1, modifiedAt: _2, updatedAt: _3, publishedAt: _4, firstPublishedAt: _5, ...rest }: Json): Json => rest;

describe('The preview of an article', () => {
  let newsroom: Newsroom;
  let section: Json;
  let named: { sectionId: string; authorId: string; imageId: string };

  beforeAll(async () => {
    newsroom = await openNewsroom('previews');
    section = await makeSection(newsroom, 'harbour');
    const author = made(await newsroom.editor.post('/authors', { name: 'The City Desk' }));
    const file = await picture(40, 30).png().toBuffer();
    const image = made(await newsroom.writer.post('/images', uploadForm({ file, fields: { alt: 'A quay' } })));
    named = { sectionId: section.id, authorId: author.id, imageId: image.id };
  });

  afterAll(() => newsroom.stop());

  const preview = async (id: string) => made(await newsroom.writer.get(`/articles/${id}/preview`));

  it('is what readers will be given, with its pictures, sections and authors', async () => {
    const { body, ...whole } = wholeArticle(named, 'the-whole-tide');
    // Raw HTML is for editors to write.
    const input = { ...whole, body: body.filter(({ type }) => type !== 'raw_html') };
    const approved = await articleAt(newsroom, 'approved', input);
    const { state, article } = await preview(approved.id);
    expect(state).toBe('approved');
    expect(publicArticle.parse(article)).toEqual(article);
    await step(newsroom.editor, approved, 'publish');
    const published = made(await newsroom.reader.get(`/content/articles/${approved.id}`));
    expect(withoutTimes(article)).toEqual(withoutTimes(published));
    expect((await preview(approved.id)).article).toEqual(published);
  });

  it('is there of a draft that lacks what readers need', async () => {
    const draft = await articleAt(newsroom, 'draft', leastArticle(section.id, { kind: 'video', body: [] }));
    const { state, article } = await preview(draft.id);
    expect([state, article.kind, article.body]).toEqual(['draft', 'video', []]);
  });

  it('is of the changes that somebody works on, until readers see them', async () => {
    const published = await articleAt(newsroom, 'published', leastArticle(section.id));
    expect(await preview(published.id)).toMatchObject({ state: 'published', isCopy: false });
    made(
      await newsroom.writer.patch(
        `/articles/${published.id}/working-copy`,
        { headline: 'The tide goes out' },
        { version: published.version },
      ),
    );
    const { state, isCopy, article } = await preview(published.id);
    expect([state, isCopy, article.headline, article.path]).toEqual(['draft', true, 'The tide goes out', published.path]);
    const other = await newsroom.colleague('third-writer', 'writer');
    const unchanged = made(await other.get(`/articles/${published.id}/preview`));
    expect([unchanged.isCopy, unchanged.article.headline]).toEqual([false, published.headline]);
  });

  it('is nobody else’s, and kept by nobody', async () => {
    const draft = await articleAt(newsroom, 'draft', leastArticle(section.id));
    const other = await newsroom.colleague('other-writer', 'writer');
    expect((await other.get(`/articles/${draft.id}/preview`)).status).toBe(403);
    const answer = await newsroom.editor.get(`/articles/${draft.id}/preview`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await newsroom.reader.get(`/content/articles/${draft.id}`)).status).toBe(404);
  });
});
