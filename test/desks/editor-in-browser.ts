import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '#testing';

/** What the page tells first. */
export const notice = (page: Page): Promise<string> => page.locator('.desk-notice').first().innerText();

/** A button of the bar that is always in sight. */
export const press = (page: Page, name: string): Promise<void> => page.locator('.editor-bar').getByRole('button', { name }).click();

/** Until this browser keeps what was typed. */
export const kept = (page: Page, text: string): Promise<void> =>
  eventually(async () => expect(await page.evaluate(() => Object.values(localStorage).join(' '))).toContain(text));

/** Although something in it is not saved. */
export async function reloaded(page: Page): Promise<void> {
  page.once('dialog', dialog => void dialog.accept());
  await page.reload();
}
