import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '#testing';
import { inBrowser } from '../browser.js';
import { openSiteWithAComment, type SiteWithAComment } from './site-with-a-comment.js';

jest.setTimeout(120_000);

inBrowser('what a reader writes under an article, in a browser', () => {
  let stage: SiteWithAComment;
  let page: Page;

  beforeAll(async () => {
    stage = await openSiteWithAComment('written');
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    stage.upstream.asked.length = 0;
    page = await stage.browser.newPage({ baseURL: stage.site.url, reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
    await page.goto(stage.article.path);
  });
  afterEach(() => page.close());

  /** Of every request but the stream, which stays closed. */
  const answers = (status: number, body: object): void => {
    stage.upstream.answer = ({ url }, response) =>
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
    await stage.upstream.stop();
    await says('Kept');
    await page.click('#comment-form [type=submit]');
    await shows('#comment-form .comment-form__outcome', 'away for a moment');
    expect(await page.inputValue('#comment-body')).toBe('Kept');
    await stage.upstream.start();
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
    expect(stage.upstream.asked.filter(({ method }) => method === 'POST')).toEqual([]);
    await page.goto('/');
    await page.goto(stage.article.path);
    await shows('#comment-cmt_first .discussion__form h2', 'Reply to Wader');
    expect([await page.inputValue('#comment-body'), await page.inputValue('[name=parentId]')]).toEqual(['Begun', 'cmt_first']);
    await page.fill('#comment-body', '');
    await page.reload();
    expect(await page.inputValue('#comment-body')).toBe('');
  });
});
