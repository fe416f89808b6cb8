import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, type Json, made, makeSection, openPaper, page, type PaperByHttp, published, step, story } from '#testing';

jest.setTimeout(120_000);

describe('from the newsroom to the reader', () => {
  /** Of this run alone, so that it can be made in a paper that has been in use. */
  const name = `world-${randomUUID().slice(0, 8)}`;
  let paper: PaperByHttp;
  let world: Json;

  beforeAll(async () => {
    paper = await openPaper('publish');
    world = await makeSection(paper, name);
  });
  afterAll(async () => {
    await paper.stop();
  });

  const visible = (path: string, text: string) =>
    eventually(async () => {
      const answer = await page(paper, path);
      expect([answer.status, answer.text.includes(text)]).toEqual([200, true]);
      return answer;
    });
  const answers = (path: string, status: number) => eventually(async () => expect((await page(paper, path)).status).toBe(status));

  it('brings an article to readers only when another person has approved it', async () => {
    const draft = made(await paper.writer.post('/articles', story(world.id, 'Two people read it')));
    const submitted = await step(paper.writer, draft, 'submit');
    const refused = await paper.writer.post(`/articles/${draft.id}/approve`, {}, { version: submitted.version });
    expect([refused.status, (await page(paper, draft.path)).status]).toEqual([403, 404]);
    const out = await step(paper.editor, await step(paper.editor, submitted, 'approve'), 'publish');
    const { text } = await visible(out.path, 'Two people read it, in full.');
    expect(text).toContain(JSON.parse((await page(paper, '/manifest.webmanifest')).text).name);
    await visible(`/${name}`, 'Two people read it');
    await visible('/', 'Two people read it');
  });

  it('shows the reader a publication within a second, 99 times of 100', async () => {
    const waits: number[] = [];
    for (let count = 0; count < 60; count += 1) {
      const draft = made(await paper.writer.post('/articles', story(world.id, `Edition ${count} ${randomUUID()}`)));
      const approved = await step(paper.editor, await step(paper.writer, draft, 'submit'), 'approve');
      const began = performance.now();
      const { path } = await step(paper.editor, approved, 'publish');
      await eventually(async () => expect((await page(paper, path)).status).toBe(200), { everyMs: 5 });
      waits.push(performance.now() - began);
    }
    const [median = 0, p99 = 0] = [0.5, 0.99].map(share => waits.toSorted((a, b) => a - b)[Math.ceil(share * waits.length) - 1]);
    process.stderr.write(`publish → visible: median ${median.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms over ${waits.length}\n`);
    expect(p99).toBeLessThan(1_000);
  });

  it('shows an update at once', async () => {
    const article = await published(paper, story(world.id, 'First words'));
    await visible(article.path, 'First words');
    const edited = made(await paper.editor.patch(`/articles/${article.id}`, { headline: 'Second words' }, { version: article.version }));
    expect(edited.state).toBe('published');
    await visible(article.path, 'Second words');
    await eventually(async () => expect((await page(paper, `/${name}`)).text).not.toContain('First words</a>'));
  });

  it('leaves a redirect behind each new slug, one hop from any of them', async () => {
    let article = await published(paper, story(world.id, 'It moves', { slug: 'it-moves' }));
    await visible(`/${name}/it-moves`, 'It moves');
    for (const slug of ['it-moved', 'it-moved-again']) {
      article = made(await paper.editor.patch(`/articles/${article.id}`, { slug }, { version: article.version }));
      await visible(`/${name}/${slug}`, 'It moves');
    }
    for (const old of [`/${name}/it-moves`, `/${name}/it-moved`]) {
      const { status, headers } = await page(paper, old);
      expect([status, headers.get('location')]).toEqual([301, `/${name}/it-moved-again`]);
    }
    const back = await paper.writer.post('/articles', story(world.id, 'Another', { slug: 'it-moved' }));
    expect([back.status, back.body.type]).toEqual([409, '/problems/slug-taken']);
    const loop = await paper.editor.patch(`/articles/${article.id}`, { slug: 'it-moves' }, { version: article.version });
    expect([loop.status, loop.body.type]).toEqual([409, '/problems/redirect-loop']);
  });

  it('says that it is gone when it is taken down, deleted, or was under a former slug', async () => {
    const article = await published(paper, story(world.id, 'It goes', { slug: 'it-goes' }));
    await visible(`/${name}/it-goes`, 'It goes');
    const away = await step(paper.editor, article, 'unpublish');
    await answers(`/${name}/it-goes`, 410);
    const again = await step(paper.editor, away, 'publish');
    await visible(`/${name}/it-goes`, 'It goes');
    const off = await step(paper.editor, again, 'unpublish');
    made(await paper.editor.delete(`/articles/${article.id}`, { version: off.version }));
    await answers(`/${name}/it-goes`, 410);
    await eventually(async () => expect((await page(paper, '/')).text).not.toContain('It goes'));
  });
});
