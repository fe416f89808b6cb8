import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'node-html-parser';
import { eventually, isolated, type Json, made, makeSection, page, type Paper, published, startPaper, step, story } from '#testing';

jest.setTimeout(120_000);

/** What is around an article on its page, and in lists, is as the newsroom left it last. */
describe('pages follow the newsroom', () => {
  let paper: Paper;
  let world: Json;
  let city: Json;

  beforeAll(async () => {
    paper = await startPaper(isolated('follow'), {}, ['sponsorship', 'notifications']);
    world = await makeSection(paper, 'world');
    city = await makeSection(paper, 'city');
  });
  afterAll(async () => {
    await paper.stop();
  });

  /** Of the page, the text of what the selector finds, once it is as expected. */
  const shows = (path: string, selector: string, expected: unknown) =>
    eventually(async () => {
      const { status, text } = await page(paper, path);
      expect([status, parse(text).querySelector(selector)?.text ?? null]).toEqual([200, expected]);
    });
  const redirects = (from: string, to: string) =>
    eventually(async () => {
      const { status, headers } = await page(paper, from);
      expect([status, headers.get('location')]).toEqual([301, to]);
    });

  it('shows the section, bylines, corrections, television and the magazine on an article', async () => {
    const film = new FormData();
    film.set('file', new Blob([new Uint8Array(await readFile('demo/edition/films/tide.mp4'))], { type: 'video/mp4' }), 'tide.mp4');
    const { url } = made(await paper.writer.post('/files', film));
    const video = { sources: [{ url, type: 'video/mp4' }], durationSeconds: 20, captions: [] };
    const filmed = await published(paper, story(world.id, 'Tide, filmed', { kind: 'video', video }));
    const article = await published(
      paper,
      story(world.id, 'The page', {
        standfirst: 'And all that is on it.',
        authors: [{ name: 'A guest' }],
      }),
    );
    const draft = made(
      await paper.editor.post('/issues', { number: 7, title: 'The Tide Issue', date: '2026-11-20', contents: [{ articleId: article.id }] }),
    );
    made(await paper.editor.post(`/issues/${draft.id}/publish`, {}, { version: draft.version }));
    await step(paper.editor, article, 'corrections', { kind: 'correction', text: 'It was oak, not elm.', position: 'top' });

    await shows(article.path, '.corrections', expect.stringContaining('It was oak, not elm.'));
    await shows(article.path, '.block--tv', expect.stringContaining('Tide, filmed'));
    await shows(article.path, '.block--magazine', expect.stringContaining('The Tide Issue'));
    await shows(
      article.path,
      'main',
      expect.stringMatching(/WORLD[^]*The page[^]*And all that is on it\.[^]*A guest[^]*The page, in full\./),
    );
    expect(filmed.path).toMatch(/^\/tv\//);
    expect(
      parse((await page(paper, filmed.path)).text)
        .querySelector('video source')
        ?.getAttribute('src'),
    ).toBe(url);
    await shows('/magazine', 'main', expect.stringContaining('The Tide Issue'));
    const media = await fetch(paper.site.url + url, { headers: { range: 'bytes=0-99' } });
    expect([media.status, media.headers.get('content-type'), (await media.arrayBuffer()).byteLength]).toEqual([206, 'video/mp4', 100]);
  });

  it('shows on the front what the editors chose, until it is taken down', async () => {
    const chosen = await published(paper, story(world.id, 'Chosen'));
    await published(paper, story(world.id, 'Newer'));
    const { version } = made(await paper.editor.get('/front-page'));
    const slots = [{ area: 'lead', articleId: chosen.id, headline: 'Chosen, says the front' }];
    made(await paper.editor.put('/front-page', { slots }, { version }));
    await shows('/', 'main h2:not(.unseen), main h3', 'Chosen, says the front');
    await step(paper.editor, chosen, 'unpublish');
    await shows('/', 'main', expect.not.stringContaining('Chosen'));
    await shows('/', 'main', expect.stringContaining('Newer'));
  });

  it('moves an article from list to list, and its page with it', async () => {
    const article = await published(paper, story(world.id, 'Wanderer', { slug: 'wanderer' }));
    await shows('/world', 'main', expect.stringContaining('Wanderer'));
    made(await paper.editor.patch(`/articles/${article.id}`, { sectionIds: [city.id] }, { version: article.version }));
    await shows('/city', 'main', expect.stringContaining('Wanderer'));
    await shows('/world', 'main', expect.not.stringContaining('Wanderer'));
    await redirects('/world/wanderer', '/city/wanderer');
  });

  it('takes every article of a section along when its slug changes', async () => {
    const paths = [];
    for (const slug of ['one', 'two', 'three']) paths.push((await published(paper, story(city.id, `Of the city ${slug}`, { slug }))).path);
    const { version } = made(await paper.chief.get(`/sections/${city.id}`));
    made(await paper.chief.patch(`/sections/${city.id}`, { slug: 'town', name: 'Town' }, { version }));
    for (const path of paths) await redirects(path, path.replace('/city/', '/town/'));
    await redirects('/city', '/town');
    await redirects('/world/wanderer', '/town/wanderer');
    await shows('/town', 'main', expect.stringMatching(/Of the city three[^]*Of the city two[^]*Of the city one/));
  });
});
