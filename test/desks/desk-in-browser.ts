import type { Page } from 'playwright-core';
import { axeViolations, layoutFaults } from '../browser.js';

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** A folder; with it, each page is photographed. */
const shots = process.env['BROWSER_SHOTS'];

/** At the development issuer's page. */
export async function signInAs(page: Page, role: string, name = 'Mo Derator'): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel(role, { exact: true }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Everything that is wrong with a page of a desk as it stands, at every size and in both schemes. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await axeViolations(page, colorScheme)).map(fault => `${name} ${size.width} ${colorScheme}: ${fault}`));
      if (shots) await page.screenshot({ path: `${shots}/desk-${name}-${size.width}-${colorScheme}.png`, fullPage: true });
    }
    // What moves when the window changes is none.
    const layout = (await layoutFaults(page)).filter(fault => !fault.startsWith('moved'));
    faults.push(...[...layout, ...(await smallTargets(page))].map(fault => `${name} ${size.width}: ${fault}`));
  }
  return faults;
}

/** What a thumb would miss. A box to tick is as large as its label; a link within a text is none. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.desk :is(a, button, select, summary, input:not([type=hidden]))')]
      .map(target => (target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : target))
      .filter(
        target => target && !target.closest('.comment__text, .editor-surface, [aria-hidden=true]') && target.getClientRects().length > 0,
      )
      .filter(target => (target?.getBoundingClientRect().height ?? 44) < 43.9)
      .map(target => `too small: ${target?.outerHTML.slice(0, 120)}`),
  );
