import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser, watchedPage } from '../browser.js';
import { faultsOf, signInAs } from './desk-in-browser.js';
import { DeskPage } from './desk-page.js';
import { type DeskOfPaper, openDeskOfPaper } from './desk-of-paper.js';

jest.setTimeout(180_000);

inBrowser('moderators who answer readers', () => {
  let desk: DeskOfPaper;
  let page: Page;
  let on: DeskPage;
  let complaints: string[];

  beforeAll(async () => {
    desk = await openDeskOfPaper('moderators-answers');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    ({ page, complaints } = await watchedPage(desk.context));
    on = new DeskPage(page);
  });
  afterEach(() => page.close());

  it('sign in on their way', async () => {
    await page.goto('/moderation?queue=reported');
    await signInAs(page, 'moderator');
    expect(page.url()).toBe(`${desk.paper.site.url}/moderation?queue=reported`);
    await desk.moderate({ mode: 'pre' });
  });

  it('read what is reported, and leave the comment as it is', async () => {
    await desk.writes('Frank words', 'Eider');
    await page.goto('/moderation');
    const id = (await on.item('Frank words').getAttribute('id'))?.slice('item-'.length) ?? '';
    await on.item('Frank words').getByRole('button', { name: 'Approve' }).click();
    await on.said('Approved: the comment by Eider.');
    const report = { reason: 'illegal', text: 'It names my neighbour', name: 'Ann Other', email: 'ann@example.org' };
    const answer = await fetch(`${desk.paper.site.url}/api/comments/comments/${id}/reports`, {
      method: 'POST',
      headers: { origin: desk.paper.site.url, 'content-type': 'application/json' },
      body: JSON.stringify(report),
    });
    expect(answer.status).toBe(202);
    await page.goto('/moderation?queue=reported');
    expect(await on.item('Frank words').locator('.desk-item__reports').textContent()).toMatch(/Ann Other.*It names my neighbour.*rpt_/s);
    expect(await faultsOf(page, 'reported')).toEqual([]);
    await on.goTo('Frank words');
    await page.keyboard.press('l');
    await on.said('Left as it is: the comment by Eider.');
    expect(await on.item('Frank words').count()).toBe(0);
    expect(await desk.isShown('Frank words')).toBe(true);
    expect(complaints).toEqual([]);
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
});
