import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser } from '../browser.js';
import { openReaders, type Readers, shows, write } from './commenting-readers.js';

jest.setTimeout(180_000);

inBrowser('what a reader has written', () => {
  let readers: Readers;

  beforeAll(async () => {
    readers = await openReaders('two-tabs');
  });
  afterAll(() => readers.stop());

  it('deleted in one tab, is gone in the other: what was typed there is kept, and is told why', async () => {
    const path = await readers.discussed('Two tabs', 'pre');
    const page = await readers.signedIn('Eve Twice');
    await page.goto(path);
    await write(page, 'In two tabs');
    await page.locator('.comment__edit').waitFor();
    const other = await page.context().newPage();
    await other.goto(path);
    await other.locator('.comment__edit').click();
    await other.fill('.edit-form textarea', 'Typed with care');
    await page.locator('.comment__delete').click();
    await page.click('.delete-form [type=submit]');
    await page.locator('.comment').filter({ hasText: 'In two tabs' }).waitFor({ state: 'detached' });
    await other.click('.edit-form [type=submit]');
    await shows(other, '.edit-form .comment-form__outcome', 'The comment is no longer there');
    expect(await other.inputValue('.edit-form textarea')).toBe('Typed with care');
    expect(await other.textContent('.comments')).not.toContain('undefined');
  });
});
