import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '#testing';
import { inBrowser, watchedPage } from '../browser.js';
import { faultsOf, signInAs } from './desk-in-browser.js';
import { DeskPage } from './desk-page.js';
import { type DeskOfPaper, openDeskOfPaper } from './desk-of-paper.js';

jest.setTimeout(180_000);

inBrowser('moderators and what they keep', () => {
  let desk: DeskOfPaper;
  let page: Page;
  let on: DeskPage;
  let complaints: string[];

  beforeAll(async () => {
    desk = await openDeskOfPaper('moderators-records');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    ({ page, complaints } = await watchedPage(desk.context));
    on = new DeskPage(page);
  });
  afterEach(() => page.close());

  it('sign in on their way to it, and set the policy of the paper', async () => {
    await page.goto('/moderation/policies/paper');
    await signInAs(page, 'moderator');
    expect(page.url()).toBe(`${desk.paper.site.url}/moderation/policies/paper`);
    expect(await faultsOf(page, 'policy')).toEqual([]);
    await page.getByLabel('When a comment appears').selectOption('pre');
    await page.getByLabel('Words to look at').fill('gold\nfree money');
    await page.getByLabel('Comments of a person in a minute').fill('1000');
    await page.getByLabel('Comments of a person in an hour').fill('10000');
    await page.getByRole('button', { name: 'Save' }).click();
    await on.said('The policy is in force');
    await page.reload();
    expect(await page.getByLabel('Words to look at').inputValue()).toBe('gold\nfree money');
    await page.getByRole('link', { name: 'Policies' }).first().click();
    expect(await faultsOf(page, 'policies')).toEqual([]);
    await page.goto('/login');
    await page.getByRole('link', { name: 'Moderation' }).click();
    expect(await page.textContent('.desk__empty')).toContain('Nothing waits');
    expect(await faultsOf(page, 'empty')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('read a person’s history, and ban them; what they write then is refused', async () => {
    await desk.writes('Second', 'Wader');
    const cookie = await desk.writes('Cheap gold', 'Quack');
    await page.goto('/moderation');
    await on.item('Cheap').getByRole('button', { name: 'Reject' }).click();
    await on.said('Rejected');
    await page.goto('/moderation?queue=all');
    await on.item('Cheap').getByRole('link', { name: 'Quack' }).click();
    expect(await page.textContent('h1')).toBe('Quack');
    expect(await page.locator('.desk-log li').allTextContents()).toContainEqual(expect.stringMatching(/rejected.*Held → Rejected/s));
    await page.getByLabel(/^Ban/).check();
    await page.getByLabel('Reason', { exact: true }).first().fill('Sells gold');
    await page.getByRole('button', { name: 'Put in force' }).click();
    await on.said('It is in force.');
    expect(await page.textContent('.desk-standing')).toMatch(/Banned.*Sells gold/s);
    const refused = await desk.sends('More gold', 'Quack', cookie);
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('Sells gold')]);
    expect(await faultsOf(page, 'person')).toEqual([]);
    await page.getByRole('button', { name: 'Forgive' }).click();
    await eventually(async () => expect(await page.textContent('.desk-standing')).toContain('In good standing'));
    expect((await desk.sends('Seen again', 'Quack', cookie)).status).toBe(202);
    await page.getByRole('link', { name: 'Log' }).click();
    expect(await page.locator('.desk-log li').first().textContent()).toContain('Banned → In good standing');
    expect(await faultsOf(page, 'log')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('find what they look for, and have pages without fault', async () => {
    await desk.writes(
      `Long: ${'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2)} and gold, gold, gold`,
      'Donaudampfschifffahrtsgesellschaftskapitän',
    );
    await page.goto('/moderation');
    expect(await faultsOf(page, 'queue')).toEqual([]);
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('Why it waits').selectOption('suspect-words');
    await page.getByLabel('Section', { exact: true }).selectOption('WORLD');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(new URL(page.url()).search).toContain(`reason=suspect-words&section=${desk.world.id}`);
    expect(await page.locator('.desk-item').count()).toBe(1);
    expect(await page.locator('.desk-item mark').allTextContents()).toEqual(['gold', 'gold', 'gold']);
    expect(await faultsOf(page, 'filtered')).toEqual([]);
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.getByRole('link', { name: 'Reported' }).click();
    expect(await page.textContent('.desk__empty')).toContain('No reader has reported');
    expect(complaints).toEqual([]);
  });

  it('may switch the keys off', async () => {
    await page.goto('/moderation');
    await page.keyboard.press('?');
    await page.locator('.desk-keys dl').waitFor({ state: 'hidden' });
    await page.reload();
    expect(await page.locator('.desk-keys').getAttribute('open')).toBeNull();
    await page.keyboard.press('?');
    await page.getByLabel('Single keys act').uncheck();
    await page.locator('body').press('j');
    expect(await page.locator('.desk-item:focus').count()).toBe(0);
    await page.getByLabel('Single keys act').check();
    await page.locator('body').press('j');
    expect(await page.locator('.desk-item:focus').count()).toBe(1);
  });

  it('are told when the comments service is away, and send again what they had decided', async () => {
    await page.goto('/moderation');
    await desk.paper.comments.kill();
    await on.types('Second', 'Kept');
    await on.item('Second').getByRole('button', { name: 'Reject' }).click();
    await on.said('nothing is certain');
    expect(await on.item('Second').locator('[name=own]').inputValue()).toBe('Kept');
    const away = await page.goto('/moderation/log');
    expect([away?.status(), await page.textContent('h1')]).toEqual([503, 'The comments desk is away']);
    expect(await faultsOf(page, 'away')).toEqual([]);
    await desk.paper.start(desk.paper.comments);
  });

  it('are alone there: others are told so', async () => {
    const others = await desk.browser.newContext({ baseURL: desk.paper.site.url });
    page = await others.newPage();
    await page.goto('/moderation');
    await signInAs(page, 'editor');
    expect(await page.textContent('h1')).toBe('This desk is for moderators');
    await page.addInitScript(() => Object.assign(globalThis, { seen: { shift: 0, violations: [] } }));
    await page.reload();
    expect(await faultsOf(page, 'forbidden')).toEqual([]);
    await others.close();
  });
});
