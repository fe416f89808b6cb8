import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, type Isolated, makeSection, page, published, startPaper, story } from '#testing';
import { ChildProgram } from './child-program.js';
import { compare, report } from './compare.js';
import { requestsPerSecond } from './load.js';

const paragraphs = Array.from({ length: 12 }, (_, index) => ({
  type: 'text',
  content: `Paragraph ${index}. ${'The tide comes in. '.repeat(20)}`,
}));

/** A reader's page and the content API, each in its own process, against `node:http` with the same bytes and an empty route of Nest on Fastify. */
export async function pages(place: Isolated): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const paper = await startPaper(place, { LOG_LEVEL: 'info' });
  const section = await makeSection(paper, 'world');
  const article = await published(paper, story(section.id, 'The tide comes in', { body: paragraphs, standfirst: 'Twice a day.' }));
  await eventually(async () => {
    if ((await page(paper, article.path)).status !== 200) throw new Error('not visible yet');
  });
  const pageUrl = paper.site.url + article.path;
  const contentUrl = `${paper.articles.url}/content/articles/${article.id}`;
  const plainPage = await ChildProgram.start('pages/plain-server', await recorded(pageUrl, join(folder, 'page.json')));
  const plainContent = await ChildProgram.start('pages/plain-server', await recorded(contentUrl, join(folder, 'content.json')));
  const empty = await ChildProgram.start('pages/empty-route');
  try {
    const figures = await compare('pages', 'requests per second', [
      { name: 'article page', run: () => requestsPerSecond(pageUrl) },
      { name: 'node:http, same page', run: () => requestsPerSecond(plainPage.url) },
      { name: 'content JSON', run: () => requestsPerSecond(contentUrl) },
      { name: 'node:http, same JSON', run: () => requestsPerSecond(plainContent.url) },
      { name: 'empty Nest route', run: () => requestsPerSecond(`${empty.url}/empty`) },
    ]);
    return report('Pages and content', figures, [
      { of: 'article page', against: 'node:http, same page', is: 'at least', ratio: 0.6 },
      { of: 'article page', against: 'empty Nest route', is: 'at least', ratio: 0.6 },
      { of: 'content JSON', against: 'empty Nest route', is: 'at least', ratio: 0.5 },
      { of: 'content JSON', against: 'node:http, same JSON', is: 'at least', ratio: 0 },
    ]);
  } finally {
    await Promise.all([plainPage.stop(), plainContent.stop(), empty.stop()]);
    await paper.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the URL answers, written to the file for a plain server to send again. */
async function recorded(url: string, file: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !own.has(name)));
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
  await writeFile(file, JSON.stringify({ headers, body }));
  return file;
}
