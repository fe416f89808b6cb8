import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  eventually,
  isolated,
  type Json,
  made,
  makeSection,
  Newswire,
  page,
  type Paper,
  published,
  startPaper,
  step,
  story,
} from '#testing';

jest.setTimeout(120_000);

describe('a publication, from within', () => {
  const place = isolated('within');
  let paper: Paper;
  let world: Json;

  beforeAll(async () => {
    paper = await startPaper(place, {}, ['sponsorship', 'notifications']);
    world = await makeSection(paper, 'world');
  });
  afterAll(async () => {
    await paper.stop();
  });

  const visible = (path: string, text: string) =>
    eventually(async () => {
      const answer = await page(paper, path);
      expect([answer.status, answer.text.includes(text)]).toEqual([200, true]);
    });

  it('carries the correlation id of a request in its event to the log of whoever reads that', async () => {
    const correlationId = `e2e-${randomUUID()}`;
    const draft = made(await paper.writer.post('/articles', story(world.id, 'Traced')));
    const approved = await step(paper.editor, await step(paper.writer, draft, 'submit'), 'approve');
    const headers = { 'x-correlation-id': correlationId };
    made(await paper.editor.post(`/articles/${draft.id}/publish`, {}, { version: approved.version, headers }));
    const event = await eventOf(draft.id);
    expect(event.headers).toMatchObject({ ce_type: 'article.published', ce_correlationid: correlationId });
    await eventually(async () => {
      const lines = [...(await paper.log(paper.articles)), ...(await paper.log(paper.site))].filter(
        line => line.correlationId === correlationId,
      );
      expect(new Set(lines.map(line => line.service))).toEqual(new Set(['articles', 'site']));
      expect(lines.find(line => line.consumer)).toMatchObject({ service: 'site', eventId: event.headers.ce_id });
      expect(new Set([...lines, event.headers].map(({ traceparent }) => String(traceparent).split('-')[1])).size).toBe(1);
    });
  });

  it('serves its pages while the newsroom is down, also those that it has never made before', async () => {
    const { path } = await published(paper, story(world.id, 'Printed already'));
    await visible(path, 'Printed already');
    await Promise.all([paper.articles.kill(), paper.site.stop()]);
    await paper.start(paper.site);
    const pages = await Promise.all([path, '/world', '/', '/tv'].map(each => page(paper, each)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(pages.slice(0, 3).filter(({ text }) => !text.includes('Printed already'))).toEqual([]);
    await paper.start(paper.articles);
  });

  async function eventOf(articleId: string): Promise<{ headers: Readonly<Record<string, string>> }> {
    const newswire = new Newswire(place);
    try {
      return await eventually(async () => {
        const found = (await newswire.records('article.published')).find(({ key }) => key === articleId);
        if (!found) throw new Error(`Nothing was published of ${articleId}`);
        return found;
      });
    } finally {
      await newswire.stop();
    }
  }
});
