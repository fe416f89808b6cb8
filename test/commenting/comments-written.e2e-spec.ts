import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { articlePublished, commentCreated, sectionUpdated, threadUpdated } from '#contracts';
import { eventually } from '#testing';
import { aComment, aThread } from '../../apps/site/test/fixtures/comments.js';
import { anArticle, sections } from '../../apps/site/test/fixtures/edition.js';
import { openSite, type Site } from '../../apps/site/test/site.js';
import { openUpstream, type Upstream } from '../../apps/site/test/upstream.js';
import { inBrowser, openBrowser } from '../browser.js';

jest.setTimeout(120_000);

const article = anArticle('written', 'town', 'One that is talked about', {
  commentPolicy: { enabled: true, moderation: 'inherit' },
  hero: undefined,
});
const first = aComment('first', article.id, { author: { id: 'gst_first', name: 'Wader' }, createdAt: new Date().toISOString() });
inBrowser('what a reader writes under an article, in a browser', () => {
  let upstream: Upstream;
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [upstream, browser] = await Promise.all([openUpstream(), openBrowser()]);
    site = await openSite('written', { COMMENTS_URL: upstream.url });
    await site.publish(
      ...sections.map(section => sectionUpdated(section)),
      articlePublished(article),
      threadUpdated(aThread(article.id, { count: 1 })),
      commentCreated(first),
    );
    await site.shows(article.path, 'comment-cmt_first');
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await upstream.stop();
  });
  beforeEach(async () => {
    upstream.asked.length = 0;
    page = await browser.newPage({ baseURL: site.url, reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
    await page.goto(article.path);
  });
  afterEach(() => page.close());

  /** Of every request but the stream, which stays closed. */
  const answers = (status: number, body: object): void => {
    upstream.answer = ({ url }, response) =>
      void (url.endsWith('/stream')
        ? response.writeHead(204).end()
        : response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)));
  };

  const says = async (text: string) => {
    await page.fill('#comment-name', 'Ann');
    await page.fill('#comment-email', 'ann@example.org');
    await page.fill('#comment-body', text);
  };
  const shows = (selector: string, text: string) => eventually(async () => expect(await page.textContent(selector)).toContain(text));

  it('is refused beside the field, and nothing is lost', async () => {
    answers(422, { errors: [{ pointer: '/body', message: 'Too small' }] });
    await says('x');
    await page.click('#comment-form [type=submit]');
    await shows('#comment-body-error', 'This text cannot be shown as it is.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-body');
    await shows('#comment-form .comment-form__outcome', 'Nothing that you wrote is lost');
    expect([await page.inputValue('#comment-body'), await page.getAttribute('#comment-body', 'aria-invalid')]).toEqual(['x', 'true']);
    answers(201, { id: 'cmt_held', status: 'held', noticeUrl: `/notices/${'a1'.repeat(20)}` });
    await page.click('#comment-form [type=submit]');
    await shows('#comment-form .comment-form__outcome', 'The editors will read it');
    expect(await page.getAttribute('#comment-body', 'aria-describedby')).toBe('comment-body-hint');
    expect([
      await page.getAttribute('#comment-form .comment-form__outcome a', 'href'),
      await page.locator('.field__error').count(),
    ]).toEqual([`/notices/${'a1'.repeat(20)}`, 0]);
    await upstream.stop();
    await says('Kept');
    await page.click('#comment-form [type=submit]');
    await shows('#comment-form .comment-form__outcome', 'away for a moment');
    expect(await page.inputValue('#comment-body')).toBe('Kept');
    await upstream.start();
  });

  it('is told at once to be rejected, and why', async () => {
    answers(201, { id: 'cmt_bad', status: 'rejected', reason: 'banned-words', noticeUrl: `/notices/${'a1'.repeat(20)}` });
    await says('Blockhead');
    await page.click('#comment-form [type=submit]');
    await shows('#comment-form .comment-form__outcome', 'Your comment was not accepted');
    await shows('#comment-form .comment-form__outcome', 'words in it that this paper does not print');
    expect(await page.inputValue('#comment-body')).toBe('');
  });

  it('needs the name of a guest, and is kept while its writer is away to sign in', async () => {
    await page.fill('#comment-name', '');
    await page.click('#comment-cmt_first > .comment__itself .comment__reply');
    await page.fill('#comment-body', 'Begun');
    await page.click('#comment-form [type=submit]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-name');
    expect(upstream.asked.filter(({ method }) => method === 'POST')).toEqual([]);
    await page.goto('/');
    await page.goto(article.path);
    await shows('#comment-cmt_first .discussion__form h2', 'Reply to Wader');
    expect([await page.inputValue('#comment-body'), await page.inputValue('[name=parentId]')]).toEqual(['Begun', 'cmt_first']);
    await page.fill('#comment-body', '');
    await page.reload();
    expect(await page.inputValue('#comment-body')).toBe('');
  });
});
