import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { made, page as read } from '#testing';
import { inBrowser } from '../browser.js';
import { openReaders, type Readers, shows, write } from './commenting-readers.js';

jest.setTimeout(180_000);

inBrowser('a reader and what they have written', () => {
  let readers: Readers;

  beforeAll(async () => {
    readers = await openReaders('own');
  });
  afterAll(() => readers.stop());
  afterEach(() => readers.leave());

  const faultsOf = (name: string, page: Page) => readers.faultsOf(name, page);

  it('without a script: a guest’s comment waits, is seen by them alone, is changed and deleted', async () => {
    const path = await readers.discussed('Without a script', 'pre');
    const page = await readers.newReader(false);
    await page.goto(path);
    await write(page, 'Wait for *me*', true);
    await shows(page, 'h1', 'Your comment is held for review');
    const faults = await faultsOf('held', page);
    await page.getByRole('link', { name: 'Your comments' }).click();
    expect(page.url()).toBe(`${readers.paper.site.url}${path}?mine=1`);
    await shows(page, '.own-comment__state', 'Waiting for a moderator');
    await shows(page, '.comment__text em', 'me');
    await page.getByText('Edit', { exact: true }).click();
    faults.push(...(await faultsOf('mine', page)));
    await page.getByLabel('Your comment').fill('Wait for them');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await shows(page, '.comment__text', 'Wait for them');
    expect((await read(readers.paper, path)).text).not.toContain('Wait for');
    await page.getByRole('link', { name: 'How it stands with it' }).click();
    await shows(page, 'h1', 'Your comment is waiting for a moderator');
    faults.push(...(await faultsOf('notice', page)));
    await page.getByLabel('Why it should be decided otherwise').fill('It was meant well');
    await page.getByRole('button', { name: 'Send to a moderator' }).click();
    await shows(page, '.decision__part', 'It was meant well');
    expect(await page.locator('#appeal-text').count()).toBe(0);
    faults.push(...(await faultsOf('notice-appealed', page)));
    await page.goto(`${path}?mine=1`);
    await page.getByText('Delete', { exact: true }).click();
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await shows(page, 'h2', 'Nothing of yours is here');
    faults.push(...(await faultsOf('mine-empty', page)));
    expect(faults).toEqual([]);
  });

  it('with a script: a guest’s comment waits in its place, is changed there, and stays when it is approved', async () => {
    const path = await readers.discussed('With a script', 'pre');
    const [page, other] = [await readers.newReader(), await readers.newReader()];
    await page.goto(path);
    await write(page, 'I wait here', true);
    await shows(page, '.comment__state', 'Waiting for a moderator');
    await page.locator('.comment__edit').click();
    await page.fill('.edit-form textarea', 'I wait here, changed');
    const faults = await faultsOf('thread-editing', page);
    await page.click('.edit-form [type=submit]');
    await shows(page, '.comments .comment__text', 'I wait here, changed');
    await page.reload();
    await shows(page, '.comment__state', 'Waiting for a moderator');
    faults.push(...(await faultsOf('thread-waiting', page)));
    await other.goto(path);
    expect(await other.content()).not.toContain('I wait here');
    expect(await asksForOwn(other)).toBe(false);
    const { id, version } = await readers.newestOf('I wait here, changed');
    made(await readers.moderator.post(`/moderation/comments/${id}/approve`, {}, { version }));
    await shows(other, '.comment__text', 'I wait here, changed');
    await page.locator('.comment__state').waitFor({ state: 'detached' });
    await page.locator('.comment__delete').click();
    await page.click('.delete-form [type=submit]');
    await other.locator(`#comment-${id}`).waitFor({ state: 'detached' });
    expect([faults, await page.locator(`#comment-${id}`).count()]).toEqual([[], 0]);
  });

  const asksForOwn = (page: Page): Promise<boolean> =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /\/mine|own-comments/.test(name)));

  it('signed in, changes a comment while they may, and all see it; another’s has no such buttons', async () => {
    const path = await readers.discussed('Signed in');
    const [page, other] = [await readers.signedIn('Ann Editor'), await readers.signedIn('Ben Other')];
    await page.goto(path);
    await write(page, 'First thought');
    await page.locator('.comment__edit').click();
    await page.fill('.edit-form textarea', 'Second thought');
    // What is told of the comment meanwhile takes nothing away that was typed.
    await other.goto(path);
    await other.locator('[data-kind=like]').first().click();
    await shows(page, '.discussion__count', '1');
    await page.click('.edit-form [type=submit]');
    await shows(other, '.comment__text', 'Second thought');
    expect(await other.locator('.comment__edit, .comment__delete').count()).toBe(0);
    await other.locator('.comment__report').click();
    await other.selectOption('.report-form select', 'spam');
    await other.click('.report-form [type=submit]');
    await shows(other, '.comment > .comment-form__outcome', 'rpt_');
  });

  it('suspended, is told why on every act, and is led to the notice; may delete what is theirs', async () => {
    const path = await readers.discussed('Suspended');
    const [page, other] = [await readers.signedIn('Cid Suspended'), await readers.newReader()];
    await page.goto(path);
    await write(page, 'Before it');
    await page.locator('.comment__delete').waitFor();
    await other.goto(path);
    await write(other, 'Somebody else', true);
    await shows(page, '.comment__text', 'Somebody else');
    const { author } = await readers.newestOf('Before it');
    await readers.judge(author.id, { standing: 'suspended', until: '2040-01-01T00:00:00Z', reason: 'Insults other readers' });
    await write(page, 'After it');
    await shows(page, '#comment-form .comment-form__outcome', 'Insults other readers');
    const theirs = page.locator('.comment').filter({ hasText: 'Somebody else' });
    await theirs.locator('[data-kind=like]').click();
    await shows(page, '.comment__status', 'Insults other readers');
    await page.locator('.comment__edit').click();
    await page.fill('.edit-form textarea', 'Changed');
    await page.click('.edit-form [type=submit]');
    await shows(page, '.edit-form .comment-form__outcome', 'Insults other readers');
    const faults = await faultsOf('thread-suspended', page);
    await page.click('.edit-form .comment-form__cancel');
    await page.locator('.comment__delete').click();
    await page.click('.delete-form [type=submit]');
    await page.locator('.comment').filter({ hasText: 'Before it' }).waitFor({ state: 'detached' });
    await page.goto(`${await theirs.locator('.comment__report').getAttribute('href')}`);
    faults.push(...(await faultsOf('report', page)));
    await page.getByLabel('Spam').check();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await shows(page, '.comment-answer__said', 'Insults other readers');
    faults.push(...(await faultsOf('report-refused', page)));
    await page.getByRole('link', { name: 'Read what was decided' }).click();
    await shows(page, 'h1', 'You may not write here for some time');
    await shows(page, '.decision__facts', 'Insults other readers');
    faults.push(...(await faultsOf('notice-suspended', page)));
    expect(faults).toEqual([]);
  });

  it('refused, objects through the private link, and is heard', async () => {
    const path = await readers.discussed('Refused');
    const page = await readers.newReader();
    await page.goto(path);
    await write(page, 'You blockhead', true);
    await page.locator('.comment-form__outcome').getByRole('link', { name: 'Read what was decided' }).click();
    await shows(page, '.decision__facts', 'words in it that this paper does not print');
    await page.getByLabel('Why it should be decided otherwise').fill('It is the name of a ship');
    await page.getByRole('button', { name: 'Send to a moderator' }).click();
    await shows(page, '.decision__part', 'It is the name of a ship');
    const { id, version, appeal } = await readers.newestOf('You blockhead');
    expect(appeal).toMatchObject({ text: 'It is the name of a ship' });
    made(await readers.moderator.post(`/moderation/comments/${id}/approve`, {}, { version }));
    await page.reload();
    await shows(page, 'h1', 'Your comment is published');
  });

  it('shadow-banned, sees what they write as if all did, with its number; another browser does not', async () => {
    const [before, path] = [await readers.discussed('Before the shadow'), await readers.discussed('In the shadow')];
    const [page, other] = [await readers.signedIn('Dot Shadow'), await readers.newReader()];
    await page.goto(before);
    await write(page, 'In the light');
    await page.locator('.comment__delete').waitFor();
    await readers.judge((await readers.newestOf('In the light')).author.id, { standing: 'shadow-banned', reason: 'Deceptive spam' });
    await other.goto(path);
    await page.goto(path);
    await write(page, 'In the dark');
    await shows(page, '.comments .comment__text', 'In the dark');
    await shows(page, '.discussion__count', '1');
    await page.reload();
    await shows(page, '.comments .comment__text', 'In the dark');
    await shows(page, '.discussion__count', '1');
    expect(await page.locator('.comment__state').count()).toBe(0);
    await page.locator('.comment').filter({ hasText: 'In the dark' }).locator('[data-kind=like]').click();
    await shows(page, '[data-kind=like]', '1');
    await page.goto(`${path}?mine=1`);
    await shows(page, '.own-comment__state', 'Everyone can see it');
    await other.reload();
    expect([await other.textContent('.discussion__count'), (await other.content()).includes('In the dark')]).toEqual(['0', false]);
  });
});
