import { type Answer, eventually, type Json, made, step } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe, type Subscription } from './topic-records.js';

const outcome = ({ status, body }: Answer) => [status, body?.type ?? body?.path];

describe('The address of an article', () => {
  let newsroom: Newsroom;
  let topics: Subscription;
  let world: Json;
  let city: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('redirects');
    world = await makeSection(newsroom, 'world');
    city = await makeSection(newsroom, 'city');
    topics = await subscribe(newsroom, articleTopics);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const patch = (article: Json, body: object) => newsroom.editor.patch(`/articles/${article.id}`, body, { version: article.version });

  it('leaves a redirect from every old path, in one step', async () => {
    let article = await articleAt(newsroom, 'published', leastArticle(world.id, { slug: 'one' }));
    article = made(await patch(article, { slug: 'two' }));
    article = made(await patch(article, { sectionIds: [city.id, world.id] }));
    expect(article).toMatchObject({ path: '/city/two', previousPaths: ['/world/one', '/world/two'] });
    await topics.of(article.id, 3);
    expect(topics.newest(article.id)).toMatchObject({ path: '/city/two', previousPaths: ['/world/one', '/world/two'] });
  });

  it('refuses a loop', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(world.id, { slug: 'there' }));
    const moved = made(await patch(article, { slug: 'and-back' }));
    expect(outcome(await patch(moved, { slug: 'there' }))).toEqual([409, '/problems/redirect-loop']);
  });

  it("refuses another article's slug, present or past", async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(world.id, { slug: 'past' }));
    made(await patch(article, { slug: 'present' }));
    const other = made(await newsroom.writer.post('/articles', leastArticle(city.id)));
    expect(outcome(await patch(other, { slug: 'past' }))).toEqual([409, '/problems/slug-taken']);
    expect(outcome(await patch(other, { slug: 'present' }))).toEqual([409, '/problems/slug-taken']);
  });

  it('of a video is under /tv, in whatever section', async () => {
    const video = { kind: 'video', video: { sources: [{ url: 'https://films.example/a.mp4', type: 'video/mp4' }], durationSeconds: 20 } };
    const article = await articleAt(newsroom, 'published', leastArticle(world.id, { ...video, slug: 'film' }));
    expect(article.path).toBe('/tv/film');
  });

  it('follows its section to a new slug: one version and one event for each article', async () => {
    const section = await makeSection(newsroom, 'harbour');
    const first = await articleAt(newsroom, 'published', leastArticle(section.id, { slug: 'crane' }));
    const aside = await articleAt(newsroom, 'published', leastArticle(world.id, { slug: 'aside', sectionIds: [world.id, section.id] }));
    const draft = made(await newsroom.writer.post('/articles', leastArticle(section.id, { slug: 'quay' })));
    made(await newsroom.chief.patch(`/sections/${section.id}`, { slug: 'port' }, { version: 1 }));
    await eventually(async () => expect((await newsroom.editor.get(`/articles/${draft.id}`)).body.path).toBe('/port/quay'));
    expect(await topics.of(first.id, 2)).toEqual(['article.published', 'article.updated']);
    expect(topics.newest(first.id)).toMatchObject({ path: '/port/crane', previousPaths: ['/harbour/crane'], version: first.version + 1 });
    expect(await topics.of(aside.id, 2)).toEqual(['article.published', 'article.updated']);
    const audit = async (query: string): Promise<Json[]> => made(await newsroom.chief.get(`/audit?${query}`)).items;
    const [edit] = await audit(`aggregateId=${section.id}&action=edit`);
    const line = { actor: edit?.actor, version: first.version + 1, after: { 'address/path': '/port/crane', version: first.version + 1 } };
    expect(await audit(`aggregateId=${first.id}&action=follow-section`)).toMatchObject([line]);
    expect(await audit(`aggregateId=${draft.id}&action=follow-section`)).toHaveLength(1);
    expect(topics.newest(aside.id)).toMatchObject({ path: '/world/aside', previousPaths: [] });
  });

  it('is no hindrance when its section comes back to a former slug while the article is away', async () => {
    const section = await makeSection(newsroom, 'marsh');
    const rename = async (slug: string, version: number, article: Json): Promise<Json> => {
      made(await newsroom.chief.patch(`/sections/${section.id}`, { slug }, { version }));
      return eventually(async () => {
        const { body } = await newsroom.editor.get(`/articles/${article.id}`);
        expect(body.path).toBe(`/${slug}/reed`);
        return body;
      });
    };
    let article = await articleAt(newsroom, 'published', leastArticle(section.id, { slug: 'reed' }));
    article = await rename('fen', 1, article);
    for (const action of ['unpublish', 'revise']) article = await step(newsroom.editor, article, action);
    article = await rename('marsh', 2, article);
    expect(article.previousPaths).toEqual(['/fen/reed']);
    expect(made(await patch(article, { headline: 'The reeds are cut' }))).toMatchObject({ path: '/marsh/reed', state: 'draft' });
  });
});
