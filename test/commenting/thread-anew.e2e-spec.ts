import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { articlePublished, commentCreated, sectionUpdated, threadUpdated } from '#contracts';
import { eventually } from '#testing';
import { aComment, aThread } from '../../apps/site/test/fixtures/comments.js';
import { anArticle, sections } from '../../apps/site/test/fixtures/edition.js';
import { openSite, type Site } from '../../apps/site/test/site.js';
import { openUpstream, type Upstream } from '../../apps/site/test/upstream.js';
import { inBrowser, openBrowser } from '../browser.js';

jest.setTimeout(120_000);

const article = anArticle('anew', 'town', 'One of which much was missed', { commentPolicy: { enabled: true, moderation: 'inherit' } });

inBrowser('a page that has missed what was told', () => {
  let upstream: Upstream;
  let site: Site;
  let browser: Browser;
  let page: Page;
  const streams: ServerResponse[] = [];

  beforeAll(async () => {
    [upstream, browser] = await Promise.all([openUpstream(), openBrowser()]);
    upstream.answer = (_asked, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      streams.push(response);
    };
    site = await openSite('anew', { COMMENTS_URL: upstream.url });
    await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(article), threadUpdated(aThread(article.id)));
    await site.shows(article.path, 'class="discussion"');
    page = await browser.newPage({ baseURL: site.url });
    await page.goto(article.path);
    await eventually(() => streams[0] ?? Promise.reject(new Error('The page does not listen yet')));
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await upstream.stop();
  });

  const tellReset = () => streams.at(-1)?.write('event: reset\ndata: {}\n\n');

  it('reads the thread anew, with its number', async () => {
    await site.publish(commentCreated(aComment('unheard', article.id)), threadUpdated(aThread(article.id, { version: 2, count: 7 })));
    await site.shows(article.path, 'comment-cmt_unheard', '<span class="discussion__count">7</span>');
    tellReset();
    await page.locator('#comment-cmt_unheard').waitFor();
    expect(await page.textContent('.discussion__count')).toBe('7');
  });

  it('shows nothing of a thread that was taken down, until it is back', async () => {
    await site.publish(threadUpdated(aThread(article.id, { version: 3, count: 7, state: 'hidden' })));
    await eventually(async () => expect((await site.get(article.path)).text).not.toContain('class="discussion"'));
    tellReset();
    await page.locator('.discussion').waitFor({ state: 'hidden' });
    await site.publish(threadUpdated(aThread(article.id, { version: 4, count: 7 })));
    await site.shows(article.path, 'class="discussion"');
    tellReset();
    await page.locator('.discussion').waitFor({ state: 'visible' });
    expect(await page.locator('#comment-cmt_unheard').count()).toBe(1);
  });
});
