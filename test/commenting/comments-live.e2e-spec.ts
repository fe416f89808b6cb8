import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { commentCreated, type PublicComment } from '#contracts';
import { eventually } from '#testing';
import { aComment } from '../../apps/site/test/fixtures/comments.js';
import type { Asked } from '../../apps/site/test/upstream.js';
import { axeViolations, inBrowser, layoutFaults, watchedPage } from '../browser.js';
import { openSiteWithAComment, type SiteWithAComment } from './site-with-a-comment.js';

jest.setTimeout(120_000);

inBrowser('the comments of an article in a browser', () => {
  let stage: SiteWithAComment;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let streams: ServerResponse[];
  let answer: (asked: Asked, response: ServerResponse) => void;

  beforeAll(async () => {
    stage = await openSiteWithAComment('live');
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    streams = [];
    stage.upstream.asked.length = 0;
    answer = (_asked, response) => void response.writeHead(500).end();
    stage.upstream.answer = (asked, response) => {
      if (!asked.url.endsWith('/stream')) return answer(asked, response);
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      return void streams.push(response);
    };
    context = await stage.browser.newContext({ baseURL: stage.site.url, reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
    ({ page, complaints } = await watchedPage(context));
    await page.goto(stage.article.path);
    await eventually(() => streams[0] ?? Promise.reject(new Error('The page does not listen yet')));
  });
  afterEach(() => context.close());

  const says = async (text: string) => {
    await page.fill('#comment-name', 'Ann');
    await page.fill('#comment-email', 'ann@example.org');
    await page.fill('#comment-body', text);
  };
  const tell = (event: string, data: object) => streams.at(-1)?.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const json = (status: number, body: object) => (_asked: Asked, response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const shows = (selector: string, text: string) => eventually(async () => expect(await page.textContent(selector)).toContain(text));
  const view = (id: string, own: Partial<PublicComment> = {}) =>
    aComment(id, stage.article.id, { createdAt: new Date().toISOString(), ...own });

  it('come and go by themselves, in their place, with their number', async () => {
    tell('comment', view('second', { bodyHtml: '<p>Just <em>now</em>.</p>' }));
    tell('comment', view('third', { bodyHtml: '<p>To that.</p>', parentId: 'cmt_first' }));
    tell('count', { count: 3, state: 'open' });
    await shows('.comments > .comment:first-child .comment__text', 'Just now.');
    await shows('#comment-cmt_first .comments .comment__text', 'To that.');
    await shows('.discussion__count', '3');
    // As one tells it, and by hand the exact one.
    expect(await page.textContent('#comment-cmt_second time')).toMatch(/this minute|minutes? ago/);
    expect(await page.getAttribute('#comment-cmt_second time', 'title')).toMatch(/\d{4}/);
    tell('comment', view('second', { bodyHtml: '<p>Edited.</p>', editedAt: new Date().toISOString() }));
    await shows('#comment-cmt_second', 'Edited.');
    tell('count', { count: 3, state: 'closed' });
    await page.locator('#comment-form').waitFor({ state: 'hidden' });
    tell('count', { count: 3, state: 'open' });
    await page.locator('#comment-form').waitFor({ state: 'visible' });
    for (const id of ['cmt_second', 'cmt_first']) tell('removed', { id });
    await shows('#comment-cmt_first > .comment__gone', 'This comment is not shown.');
    await eventually(async () => expect(await page.locator('#comment-cmt_second').count()).toBe(0));
    expect([complaints, await layoutFaults(page)]).toEqual([[], []]);
  });

  it('bring nothing but text, whatever comes', async () => {
    const bodyHtml =
      '<p onclick="x()">Kept</p><img src=x onerror="document.title=1"><script>document.title=1</script><a href="javascript:x()">a</a><a href="https://tides.example/">b</a><style>*{display:none}</style><svg onload="x()"></svg>';
    tell('comment', view('evil', { bodyHtml, author: { id: 'gst_evil', name: '<b>Bold</b>' } }));
    await shows('#comment-cmt_evil .comment__author', '<b>Bold</b>');
    expect(await page.innerHTML('#comment-cmt_evil .comment__text')).toBe(
      '<p>Kept</p><a>a</a><a href="https://tides.example/" rel="nofollow ugc noopener">b</a>',
    );
    expect(await page.title()).toContain(stage.article.headline);
  });

  it('are sent without leaving the page', async () => {
    await page.evaluate(() => Object.assign(globalThis, { stayed: 'here' }));
    answer = json(201, { id: 'cmt_mine', status: 'visible' });
    await says('Mine');
    await page.click('#comment-form [type=submit]');
    await eventually(() => expect(stage.upstream.asked.filter(({ method }) => method === 'POST')).toHaveLength(1));
    await stage.site.publish(commentCreated(view('mine', { bodyHtml: '<p>Mine</p>' })));
    await shows('#comment-cmt_mine .comment__text', 'Mine');
    await shows('#comment-form .comment-form__outcome', 'Your comment is here.');
    expect(await page.inputValue('#comment-body')).toBe('');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'stayed') as unknown)).toBe('here');
    const sent = stage.upstream.asked.find(({ method }) => method === 'POST')?.body ?? '';
    expect(JSON.parse(sent)).toEqual({
      body: 'Mine',
      minVersion: 1,
      guest: { name: 'Ann', email: 'ann@example.org' },
      formedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it('say whom they answer, where their place does not', async () => {
    const thread = ['second', 'third', 'fourth', 'fifth', 'sixth'];
    for (const [at, id] of thread.entries())
      tell('comment', view(id, { author: { id: `gst_${id}`, name: id }, parentId: `cmt_${['first', ...thread][at]}` }));
    await shows('#comment-cmt_sixth .comment__to', 'In answer to fifth');
    const told = () => page.locator('.comments .comment__to').filter({ visible: true }).allTextContents();
    expect((await told()).map(text => text.trim())).toEqual(['In answer to third', 'In answer to fourth', 'In answer to fifth']);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect((await told()).map(text => text.trim())).toEqual(['In answer to fifth']);
    expect(await page.getAttribute('#comment-cmt_sixth .comment__to a', 'href')).toBe('#comment-cmt_fifth');
  });

  it('are answered where they stand', async () => {
    await page.click('#comment-cmt_first > .comment__itself .comment__reply');
    await shows('#comment-cmt_first .discussion__form h2', 'Reply to Wader');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-body');
    answer = json(422, {});
    await says('An answer');
    await page.click('#comment-form [type=submit]');
    await shows('#comment-form .comment-form__outcome', 'Your text is kept');
    expect(JSON.parse(stage.upstream.asked.at(-1)?.body ?? '')).toMatchObject({ body: 'An answer', parentId: 'cmt_first' });
    await stage.site.publish(commentCreated(view('unheard', { bodyHtml: '<p>Unheard</p>' })));
    tell('reset', {});
    await shows('#comment-cmt_unheard', 'Unheard');
    await shows('#comment-cmt_first .discussion__form h2', 'Reply to Wader');
    await page.click('.comment-form__cancel');
    await shows('.discussion > .discussion__form h2', 'Leave a comment');
    expect([await page.inputValue('[name=parentId]'), await page.inputValue('#comment-body')]).toEqual(['', 'An answer']);
  });

  it('are reacted to and reported by buttons', async () => {
    const [comment, letter] = ['#comment-cmt_first > .comment__itself', '#comment-cmt_first > .report-form'];
    answer = json(200, { counts: { reactions: { like: 5, insightful: 0, funny: 1 } } });
    await page.click(`${comment} [data-kind=like]`);
    await shows(`${comment} [data-kind=like][aria-pressed=true]`, '5');
    await page.click(`${comment} [data-kind=like]`);
    await eventually(async () => expect(await page.getAttribute(`${comment} [data-kind=like]`, 'aria-pressed')).toBe('false'));
    answer = json(401, {});
    await page.click(`${comment} [data-kind=funny]`);
    await shows(`${comment} .comment__status`, 'sign in or leave a comment first');
    await page.click(`${comment} .comment__report`);
    await page.selectOption(`${letter} [name=reason]`, 'illegal');
    expect(await axeViolations(page)).toEqual([]);
    const signed = { text: 'Against the law', name: 'Wader', email: 'wader@example.org' };
    for (const [name, value] of Object.entries(signed)) await page.fill(`${letter} [name=${name}]`, value);
    await page.check(`${letter} [type=checkbox]`);
    answer = json(202, { receipt: 'rpt_1' });
    await page.click(`${letter} [type=submit]`);
    await shows('#comment-cmt_first > .comment-form__outcome', 'The editors will look at it. rpt_1');
    expect(stage.upstream.asked.filter(({ url }) => !url.endsWith('/stream')).map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /comments/cmt_first/reaction',
      'DELETE /comments/cmt_first/reaction',
      'PUT /comments/cmt_first/reaction',
      'POST /comments/cmt_first/reports',
    ]);
    expect(JSON.parse(stage.upstream.asked.at(-1)?.body ?? '')).toEqual({ reason: 'illegal', ...signed });
  });

  it('have targets that a thumb finds, at the narrowest too', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.reload();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.discussion :is(button, .comment__reply, .discussion__orders a, .field > *)')]
        .filter(
          target =>
            target.matches('a, button, input, textarea') &&
            target.getClientRects().length > 0 &&
            target.getBoundingClientRect().height < 44,
        )
        .map(target => target.outerHTML),
    );
    expect([small, await layoutFaults(page)]).toEqual([[], []]);
  });
});
