import { type Json, made } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

const headlines = (body: Json) => body.items.map((item: Json) => item.headline);

describe('Lists of articles', () => {
  let newsroom: Newsroom;
  let world: Json;
  let city: Json;
  let author: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('lists');
    world = await makeSection(newsroom, 'world');
    city = await makeSection(newsroom, 'city');
    author = made(await newsroom.editor.post('/authors', { name: 'The City Desk', slug: 'city-desk' }));
    for (const [headline, section, over] of [
      ['One', world, {}],
      ['Two', world, { tags: [{ slug: 'sea', name: 'Sea' }] }],
      ['Three', city, { authors: [{ authorId: author.id }] }],
      ['Four', city, { sectionIds: [city.id, world.id] }],
    ] as const) {
      await articleAt(newsroom, 'published', leastArticle(section.id, { headline, ...over }));
    }
    await articleAt(newsroom, 'in_review', leastArticle(world.id, { headline: 'Five' }));
    made(await newsroom.editor.post('/articles', leastArticle(world.id, { headline: 'Six' })));
  });

  afterAll(() => newsroom.stop());

  it('have what was worked on last first, without bodies', async () => {
    const { body } = await newsroom.editor.get('/articles');
    expect(headlines(body)).toEqual(['Six', 'Five', 'Four', 'Three', 'Two', 'One']);
    expect(body.items.filter((item: Json) => 'body' in item)).toEqual([]);
  });

  it.each([
    ['state=in_review', ['Five']],
    ['state=published&limit=2', ['Four', 'Three']],
    ['tag=sea', ['Two']],
    ['kind=video', []],
    ['from=2000-01-01T00:00:00Z&to=2000-01-02T00:00:00Z', []],
    ['from=2000-01-01T00:00:00Z&state=draft', ['Six']],
  ])('are narrowed by %s', async (query, expected) => {
    expect(headlines((await newsroom.editor.get(`/articles?${query}`)).body)).toEqual(expected);
  });

  it('are narrowed by section and author', async () => {
    expect(headlines((await newsroom.editor.get(`/articles?section=${city.id}`)).body)).toEqual(['Four', 'Three']);
    expect(headlines((await newsroom.editor.get(`/articles?author=${author.id}`)).body)).toEqual(['Three']);
  });

  it('give a writer their own and what readers see', async () => {
    expect(headlines((await newsroom.writer.get('/articles')).body)).toEqual(['Five', 'Four', 'Three', 'Two', 'One']);
    const other = await newsroom.colleague('newcomer', 'writer');
    expect(headlines((await other.get('/articles')).body)).toEqual(['Four', 'Three', 'Two', 'One']);
  });

  it('are narrowed to what one has begun oneself', async () => {
    expect(headlines((await newsroom.editor.get('/articles?by=me')).body)).toEqual(['Six']);
    expect(headlines((await newsroom.writer.get('/articles?by=me&state=in_review')).body)).toEqual(['Five']);
    expect((await newsroom.editor.get('/articles?by=writer')).status).toBe(400);
  });

  it('come in pages that neither skip nor repeat', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await newsroom.editor.get(`/articles?limit=4${after}`);
      seen.push(...headlines(body));
      after = body.next ? `&after=${encodeURIComponent(body.next)}` : '';
    } while (after !== '');
    expect(seen).toEqual(['Six', 'Five', 'Four', 'Three', 'Two', 'One']);
  });

  it('give the fields that are asked for, and what they refer to', async () => {
    const { body } = await newsroom.editor.get('/articles?tag=sea&fields=headline,body&include=sections,authors');
    expect(body.items).toEqual([
      { id: expect.any(String), version: 4, headline: 'Two', body: [expect.objectContaining({ type: 'text' })] },
    ]);
    expect(body.included).toEqual({ authors: [], sections: [expect.objectContaining({ id: world.id, slug: 'world' })] });
  });

  it.each([
    'colour=red',
    'limit=101',
    'limit=0',
    'state=gone',
    'fields=secret',
    'after=nonsense',
    'tag[$ne]=x',
    'section=x',
    'tag=a&tag=b',
  ])('refuse %s', async query => {
    for (const path of ['/articles', '/content/articles']) {
      const answer = await newsroom.editor.get(`${path}?${query}`);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 400, 'application/problem+json']);
    }
  });

  describe('for readers', () => {
    it('hold what is published, the latest first', async () => {
      const { body, headers } = await newsroom.reader.get('/content/articles');
      expect(headlines(body)).toEqual(['Four', 'Three', 'Two', 'One']);
      expect(headers.get('cache-control')).toContain('public');
      expect(body.items.filter((item: Json) => 'body' in item)).toEqual([]);
    });

    it('are narrowed, cut to fields and paged', async () => {
      const first = (await newsroom.reader.get(`/content/articles?section=${world.id}&fields=headline,path&limit=2`)).body;
      expect(first.items).toEqual([
        { id: expect.any(String), version: 4, headline: 'Four', path: '/city/four' },
        { id: expect.any(String), version: 4, headline: 'Two', path: '/world/two' },
      ]);
      const rest = await newsroom.reader.get(`/content/articles?section=${world.id}&limit=2&after=${encodeURIComponent(first.next)}`);
      expect(headlines(rest.body)).toEqual(['One']);
    });
  });

  it('have the working copies that one has begun, of whosever article', async () => {
    const { items } = (await newsroom.editor.get('/articles?tag=sea')).body;
    const begun = await newsroom.editor.patch(`/articles/${items[0].id}/working-copy`, {}, { version: items[0].version });
    expect(begun.status).toBe(200);
    for (const person of [newsroom.editor, newsroom.writer])
      expect(headlines((await person.get('/articles?by=me&workingCopy=any')).body)).toEqual(['Two']);
    const other = await newsroom.colleague('newcomer', 'editor');
    expect(headlines((await other.get('/articles?by=me&workingCopy=any')).body)).toEqual([]);
  });
});
