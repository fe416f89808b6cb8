import type { Locator, Page } from 'playwright-core';

/** A page of the moderators' desk, as who works at it sees and uses it. */
export class DeskPage {
  constructor(private readonly page: Page) {}

  item(text: string): Locator {
    return this.page.locator('.desk-item', { hasText: text });
  }

  /** What has the focus, as text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.textContent ?? '');
  }

  /** What a screen reader was told. */
  said(text: string): Promise<void> {
    return this.page.locator('#desk-said', { hasText: text }).waitFor({ state: 'attached' });
  }

  /** To the comment with this text, by keys alone. */
  async goTo(text: string): Promise<void> {
    for (let back = 0; back < 30; back += 1) await this.page.keyboard.press('k');
    for (let tries = 0; tries < 30 && !(await this.focused()).includes(text); tries += 1) await this.page.keyboard.press('j');
    if (!(await this.focused()).includes(text)) throw new Error(`No key leads to "${text}"`);
  }

  /** A reason in one's own words. */
  async types(text: string, reason: string): Promise<void> {
    await this.item(text).getByText('More', { exact: true }).click();
    await this.item(text).getByLabel('Reason in your own words').fill(reason);
  }
}
