import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '#testing';
import { findChromium, watchedPage } from './browser.js';
import { faultsOf, signInAs } from './desk-in-browser.js';
import { DeskPage } from './desk-page.js';
import { type DeskOfPaper, openDeskOfPaper } from './desk-of-paper.js';

jest.setTimeout(180_000);

const executable = await findChromium();
if (executable === undefined)
  process.stderr.write('SKIPPED: the moderators’ desk needs Chromium, in PATH or by CHROMIUM_PATH (Debian: apt-get install chromium)\n');

const inBrowser = executable === undefined ? describe.skip : describe;

inBrowser('moderators at their desk', () => {
  let desk: DeskOfPaper;
  let page: Page;
  let on: DeskPage;
  let complaints: string[];

  beforeAll(async () => {
    desk = await openDeskOfPaper('moderators', executable ?? '');
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

  it('find who appeals at their desk, and forgive; then they write again', async () => {
    const cookie = await desk.writes('Before the appeal', 'Sedge');
    await page.goto('/moderation');
    await on.item('Before the appeal').getByRole('link', { name: 'Sedge' }).click();
    await page.getByLabel(/^Suspend until/).check();
    await page.getByLabel('Suspended until').fill('2040-01-01');
    await page.getByLabel('Reason', { exact: true }).first().fill('Insults other readers');
    await page.getByRole('button', { name: 'Put in force' }).click();
    await on.said('It is in force.');
    const refused = await (await desk.sends('While suspended', 'Sedge', cookie)).text();

    const theirs = await (await desk.browser.newContext({ baseURL: desk.paper.site.url, javaScriptEnabled: false })).newPage();
    await theirs.goto(/\/notices\/[0-9a-f]{40}/.exec(refused)?.[0] ?? '');
    await theirs.getByLabel('Why it should be decided otherwise').fill('I only quoted the mayor');
    await theirs.getByRole('button', { name: 'Send to a moderator' }).click();
    expect(await theirs.textContent('.decision')).toContain('A moderator will look at it again');

    await page.goto('/moderation');
    await page.getByRole('link', { name: /^Appeals/ }).click();
    expect(await page.textContent('.desk-tabs [aria-current=page] .desk-tabs__count')).toBe('1');
    expect(await page.textContent('.desk-appeals li')).toMatch(/Suspended.*Insults other readers.*I only quoted the mayor/s);
    expect(await faultsOf(page, 'appeals')).toEqual([]);
    await page.locator('.desk-appeals').getByRole('link', { name: 'Sedge' }).click();
    expect(await page.textContent('.desk-appeal')).toContain('I only quoted the mayor');
    expect(await faultsOf(page, 'person-appeal')).toEqual([]);
    await page.getByRole('button', { name: 'Forgive' }).click();
    await on.said('It is in force.');
    expect(await page.textContent('.desk-appeal')).toContain('Answered by what was decided');
    await page.goto('/moderation?queue=appeals');
    expect(await page.textContent('.desk__empty')).toContain('Nobody waits for an answer');

    await theirs.reload();
    expect(await theirs.textContent('.decision')).toMatch(/You may write in this paper.*decided again/s);
    await theirs.context().close();
    expect((await desk.sends('After the appeal', 'Sedge', cookie)).status).toBe(202);
    expect(complaints).toEqual([]);
  });

  it('are told of an appeal that somebody else has answered, and decline one with a reason that its author reads', async () => {
    const cookie = await desk.writes('Before the ban', 'Rush');
    await page.goto('/moderation');
    await on.item('Before the ban').getByRole('link', { name: 'Rush' }).click();
    const person = page.url();
    await page.getByLabel(/^Ban/).check();
    await page.getByLabel('Reason', { exact: true }).first().fill('Sells gold');
    await page.getByRole('button', { name: 'Put in force' }).click();
    await on.said('It is in force.');
    const notice = /\/notices\/[0-9a-f]{40}/.exec(await (await desk.sends('While banned', 'Rush', cookie)).text())?.[0] ?? '';
    const theirs = await (await desk.browser.newContext({ baseURL: desk.paper.site.url })).newPage();
    await theirs.goto(notice);
    await theirs.getByLabel('Why it should be decided otherwise').fill('It was my brother');
    await theirs.getByRole('button', { name: 'Send to a moderator' }).click();
    await page.goto(person);
    const other = await desk.context.newPage();
    await other.goto(person);
    const decline = async (at: Page, why: string) => {
      await at.getByLabel('Why it stays').fill(why);
      await at.getByRole('button', { name: 'Decline the appeal' }).click();
    };
    await decline(other, 'It was the third time');
    await other.locator('.desk-notice', { hasText: 'The appeal is declined' }).waitFor();
    await other.close();
    await decline(page, 'Typed with care');
    await on.said('Somebody else was quicker');
    expect(await page.textContent('.desk-appeal')).toMatch(/Declined, .*It was the third time/s);
    await theirs.reload();
    expect(await theirs.textContent('.decision')).toMatch(/it stays as it was decided.*It was the third time/s);
    await theirs.context().close();
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
