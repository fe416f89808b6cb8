import type { Page } from 'playwright-core';
import { axeViolations } from './browser.js';

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];
/** A folder; with it, each page is photographed. */
const shots = process.env['BROWSER_SHOTS'];

/** Everything that is wrong with the page as it stands, at each size and in both schemes; looked at in a copy on another, for a page without a script runs no check. */
export async function faultsOfCopy(name: string, original: Page, page: Page): Promise<string[]> {
  const faults: string[] = [];
  const body = (await original.content()).replaceAll(/<script[^>]*src[^>]*><\/script>/g, '');
  await page.route('**/copy', route => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/copy');
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await axeViolations(page, colorScheme);
      faults.push(...found.map(fault => `${name} ${size.width} ${colorScheme}: ${fault}`));
      if (shots) await page.screenshot({ path: `${shots}/${name}-${size.width}-${colorScheme}.png`, fullPage: true });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${name} ${size.width}: is ${wide} px too wide`);
  }
  await page.unroute('**/copy');
  return faults;
}
