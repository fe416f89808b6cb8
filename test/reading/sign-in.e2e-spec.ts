import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, isolated, makeSection, page as read, type Paper, startPaper } from '#testing';
import { axeViolations, inBrowser, layoutFaults, openBrowser, watchedPage } from '../browser.js';

jest.setTimeout(180_000);

const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** A folder; with it, each page is photographed. */
const shots = process.env['BROWSER_SHOTS'];

inBrowser('signing in by browser', () => {
  let paper: Paper;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startPaper(isolated('sign-in'), {}, ['sponsorship']), openBrowser()]);
    await makeSection(paper, 'world');
    await eventually(async () => {
      const { status } = await read(paper, '/world');
      if (status !== 200) throw new Error(`Not there yet: ${status}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    await paper.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce' });
  });
  afterEach(() => context.close());

  /** Everything that is wrong with the page as it stands, at every size and in both schemes. */
  async function faultsOf(name: string, page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await axeViolations(page, colorScheme)).map(fault => `${name} ${size.width} ${colorScheme}: ${fault}`));
        if (shots) await page.screenshot({ path: `${shots}/${name}-${size.width}-${colorScheme}.png` });
      }
      // What moves when the window changes is none.
      const layout = (await layoutFaults(page)).filter(fault => !fault.startsWith('moved'));
      faults.push(...layout.map(fault => `${name} ${size.width}: ${fault}`));
    }
    return faults;
  }

  async function signIn(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('editor', { exact: true }).check();
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** What the service answers to the page's own script. */
  const asks = (page: Page, method: string) =>
    page.evaluate(
      async how =>
        (
          await fetch('/api/articles/articles', {
            method: how,
            headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
            ...(how === 'POST' && { body: '{}' }),
          })
        ).status,
      method,
    );

  it('goes from a page to the provider and back, is known to the services, and ends with a button', async () => {
    const { page, complaints } = await watchedPage(context);
    await page.goto('/world?after=x');
    expect([await asks(page, 'GET'), await asks(page, 'POST')]).toEqual([401, 401]);
    await signIn(page, 'Ann Other');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(page.url()).toBe(`${paper.site.url}/world?after=x`);
    expect(await page.getByRole('group', { name: 'Your account' }).getByRole('link').first().textContent()).toBe('Ann Other');
    // Known, and refused only for what it says.
    expect([await asks(page, 'GET'), await asks(page, 'POST')]).toEqual([200, 400]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
    expect([page.url(), await asks(page, 'GET')]).toEqual([`${paper.site.url}/world?after=x`, 401]);
    expect(complaints.filter(complaint => !/40[01]/.test(complaint))).toEqual([]);
  });

  it('works without JavaScript', async () => {
    const plain = await browser.newContext({ baseURL: paper.site.url, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto('/world');
    await signIn(page, 'Ann Other');
    expect(page.url()).toBe(`${paper.site.url}/world`);
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    expect(await page.locator('.notice').textContent()).toContain('Ann Other');
    await page.locator('.notice').getByRole('button', { name: 'Sign out' }).click();
    expect([page.url(), (await plain.cookies()).length]).toEqual([`${paper.site.url}/world`, 0]);
    await plain.close();
  });

  it('moves nothing on a page when it says who is there, however long the name', async () => {
    const { page } = await watchedPage(context);
    await page.goto('/');
    await signIn(page, 'Wilhelmina-Alexandra van der Oudewater-Zuiderzee');
    for (const path of ['/', '/world']) {
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.goto(path);
        await page.getByRole('button', { name: 'Sign out' }).waitFor();
        expect([path, size.width, await layoutFaults(page)]).toEqual([path, size.width, []]);
      }
      expect(await faultsOf(`signed-in${path.replace('/', '-')}`, page)).toEqual([]);
    }
    await page.goto('/login?return=/world');
    expect(await faultsOf('account', page)).toEqual([]);
  });

  it('has pages without fault at the provider, and for a sign-in that came to nothing', async () => {
    const { page } = await watchedPage(context);
    await page.goto('/login?return=/world');
    expect(await faultsOf('provider', page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.locator('h1').textContent()).toBe('You are not signed in');
    expect(await faultsOf('refused', page)).toEqual([]);
    await page.goto('/login/callback?code=x&state=y');
    expect(await page.locator('h1').textContent()).toBe('This sign-in is no longer good');
    expect(await faultsOf('expired', page)).toEqual([]);
  });
});
