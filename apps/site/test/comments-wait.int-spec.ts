import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { articlePublished, commentCreated, sectionUpdated, threadUpdated } from '#contracts';
import { aComment, aThread } from './fixtures/comments.js';
import { anArticle, paper, sections } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

const article = anArticle('awaited', 'town', 'One that is answered', { commentPolicy: { enabled: true, moderation: 'inherit' } });

let upstream: Upstream;
let site: Site;

beforeAll(async () => {
  upstream = await openUpstream();
  site = await openSite('wait', { COMMENTS_URL: upstream.url });
  const thread = threadUpdated(aThread(article.id));
  await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(article), thread);
  await site.publish(commentCreated(aComment('seen', article.id)));
  await site.shows(article.path, 'comment-cmt_seen');
});
afterAll(async () => {
  await site.stop();
  await upstream.stop();
});

async function lasts(id: string): Promise<number> {
  upstream.answer = (_request, response) =>
    void response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id, status: 'visible' }));
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url };
  const began = performance.now();
  const { status } = await site.get(`${article.path}/comments`, { method: 'POST', headers, body: `body=${id}` });
  expect(status).toBe(303);
  return performance.now() - began;
}

it('the answer to a comment that nobody else will see takes as long as any: a clock tells no shadow ban', async () => {
  await lasts('cmt_seen');
  const [seen, shadowed] = [await lasts('cmt_seen'), await lasts('cmt_shadowed')];
  expect(Math.abs(seen - shadowed)).toBeLessThan(400);
});
