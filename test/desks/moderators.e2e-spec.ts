import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '#testing';
import { inBrowser, watchedPage } from '../browser.js';
import { faultsOf, signInAs } from './desk-in-browser.js';
import { DeskPage } from './desk-page.js';
import { type DeskOfPaper, openDeskOfPaper } from './desk-of-paper.js';

jest.setTimeout(180_000);

inBrowser('moderators at their desk', () => {
  let desk: DeskOfPaper;
  let page: Page;
  let on: DeskPage;
  let complaints: string[];

  beforeAll(async () => {
    desk = await openDeskOfPaper('moderators');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    ({ page, complaints } = await watchedPage(desk.context));
    on = new DeskPage(page);
  });
  afterEach(() => page.close());

  it('sign in on their way to it', async () => {
    await page.goto('/moderation?queue=all');
    await signInAs(page, 'moderator');
    expect(page.url()).toBe(`${desk.paper.site.url}/moderation?queue=all`);
    await desk.moderate({ mode: 'pre', suspectWords: ['gold', 'free money'] });
  });

  it('see why a comment waits, and approve it with a key; then readers see it', async () => {
    await desk.writes('Buy G0LD, it is *free* money');
    await desk.writes('Second', 'Wader');
    await page.goto('/moderation');
    expect(await desk.isShown('G0LD')).toBe(false);
    await page.keyboard.press('j');
    expect(await on.focused()).toContain('G0LD');
    expect(await page.locator('.desk-item:focus mark').allTextContents()).toEqual(['G0LD', 'free* money']);
    expect(await page.textContent('.desk-item:focus .desk-item__why')).toContain('words that have to be looked at');
    await page.keyboard.press('a');
    await on.said('Approved: the comment by A reader.');
    expect([await on.focused(), await on.item('G0LD').count()]).toEqual([expect.stringContaining('Second'), 0]);
    await desk.shows('.discussion__count', '1');
    await desk.shows('.comment__text em', 'free');
    expect(complaints).toEqual([]);
  });

  it('reject, and take it back', async () => {
    await page.goto('/moderation');
    await on.goTo('Second');
    await on.types('Second', '');
    await page.keyboard.type('jar of keys');
    // Whoever types decides nothing.
    expect(await on.item('Second').locator('[name=own]').inputValue()).toBe('jar of keys');
    await on.item('Second').focus();
    await page.keyboard.press('r');
    await on.said('Rejected: the comment by Wader.');
    expect(await on.item('Second').count()).toBe(0);
    await page.keyboard.press('u');
    await on.said('Taken back.');
    expect(await on.focused()).toContain('Second');
    expect(complaints).toEqual([]);
  });

  it('decide about many at once, and take that back', async () => {
    for (const word of ['Third', 'Fourth', 'Fifth']) await desk.writes(word, 'Old Quay');
    await page.goto('/moderation');
    for (const word of ['Third', 'Fifth']) {
      await on.goTo(word);
      await page.keyboard.press('x');
    }
    expect(await page.textContent('.desk-bulk output')).toBe('2');
    await page.getByRole('button', { name: 'Approve selected' }).click();
    await on.said('2 comments were approved.');
    await desk.shows('.discussion__count', '3');
    await page.keyboard.press('u');
    await on.said('2 decisions were taken back.');
    await desk.shows('.discussion__count', '1');
    await page.getByLabel('Select all').check();
    expect(Number(await page.textContent('.desk-bulk output'))).toBe(await page.locator('.desk-item').count());
    expect(complaints).toEqual([]);
  });

  it('far down a long queue see what they have done, and put a comment back in its place', async () => {
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 360, height: 500 });
    for (const word of ['Sixth', 'Seventh', 'Eighth', 'Ninth']) await desk.writes(word, 'Old Quay');
    await page.goto('/moderation');
    const before = await page.locator('.desk-item .comment__text').allTextContents();
    await on.goTo('Eighth');
    await page.keyboard.press('r');
    await on.said('Rejected: the comment by Old Quay.');
    expect(await on.focused()).toContain('Ninth');
    const places = () =>
      page.evaluate(() =>
        ['.desk-notice', '.desk-item:focus'].map(selector => {
          const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return [Math.round(top), Math.round(bottom)];
        }),
      );
    const [[top, bottom], [itemTop]] = (await places()) as [[number, number], [number]];
    expect([top >= 0, bottom <= 500, itemTop >= bottom]).toEqual([true, true, true]);
    await page.keyboard.press('u');
    await on.said('Taken back.');
    expect(await on.focused()).toContain('Eighth');
    expect(await page.locator('.desk-item .comment__text').allTextContents()).toEqual(before);
    await page.setViewportSize(size);
  });

  it('learn that somebody was quicker, and lose nothing', async () => {
    await desk.writes('Contested', 'Marsh');
    await page.goto('/moderation');
    const other = await desk.context.newPage();
    await other.goto('/moderation');
    await other.locator('.desk-item', { hasText: 'Contested' }).getByRole('button', { name: 'Approve' }).click();
    await eventually(async () => expect(await other.textContent('#desk-said')).toContain('Approved'));
    await other.close();
    await on.types('Contested', 'Typed with care');
    await on.item('Contested').getByRole('button', { name: 'Reject' }).click();
    await on.said('Somebody else was quicker');
    expect(await page.textContent('.desk-notice')).toMatch(/Meanwhile: approved/);
    expect(await on.item('Contested').locator('.desk-item__status').textContent()).toBe('Visible');
    expect(await on.item('Contested').locator('[name=own]').inputValue()).toBe('Typed with care');
    expect(await faultsOf(page, 'conflict')).toEqual([]);
  });

  it('decide about many only as they saw them', async () => {
    for (const word of ['Ebb tide', 'Spring tide']) await desk.writes(word, 'Marsh');
    await page.goto('/moderation');
    const other = await desk.context.newPage();
    await other.goto('/moderation');
    await other.locator('.desk-item', { hasText: 'Ebb tide' }).getByRole('button', { name: 'Reject' }).click();
    await eventually(async () => expect(await other.textContent('#desk-said')).toContain('Rejected'));
    for (const word of ['Ebb tide', 'Spring tide']) await on.item(word).getByLabel('Select the comment').check();
    await page.getByRole('button', { name: 'Approve selected' }).click();
    await on.said('could not be decided so');
    await other.goto('/moderation?queue=all');
    const states = await other.locator('.desk-item', { hasText: /tide/ }).locator('.desk-item__status').allTextContents();
    expect(states.toSorted()).toEqual(['Rejected', 'Visible']);
    await other.close();
  });

  it('work without JavaScript', async () => {
    await desk.writes('Plain', 'Samphire');
    const plain = await desk.browser.newContext({
      baseURL: desk.paper.site.url,
      javaScriptEnabled: false,
      storageState: await desk.context.storageState(),
    });
    const bare = await plain.newPage();
    await bare.goto('/moderation');
    const waiting = bare.locator('.desk-item', { hasText: 'Plain' });
    await waiting.getByLabel('Reason', { exact: true }).selectOption('It advertises something.');
    await waiting.getByRole('button', { name: 'Reject' }).click();
    expect(await bare.textContent('.desk-notice')).toContain('Rejected: the comment by Samphire.');
    await bare.getByRole('button', { name: 'Undo' }).click();
    expect(await bare.textContent('.desk-notice')).toContain('Taken back.');
    await bare.getByLabel('Select the comment by Samphire').check();
    await bare.getByRole('button', { name: 'Approve selected' }).click();
    expect(await bare.textContent('.desk-notice')).toContain('One comment was approved.');
    await plain.close();
  });
});
