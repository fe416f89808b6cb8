import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, isolated, made, page as read, type Paper, startPaper } from '#testing';
import { axeViolations, inBrowser, layoutFaults, openBrowser, scrollThrough, type Watched, watchedPage } from '../browser.js';
import { type Landing, openLanding } from './landing.js';
import { type Pages, publishSmallEdition } from '../small-edition.js';
import { bookSmallSponsorship, countedOf, type SmallSponsorship } from './small-sponsorship.js';

jest.setTimeout(240_000);

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];
const schemes = ['light', 'dark'] as const;
/** A folder; with it, each page is photographed. */
const shots = process.env['BROWSER_SHOTS'];
/** A browser without a screen says so, and is a declared bot. */
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const sold = '.slot--article-top .ad--image';

inBrowser('sponsors, with every service real', () => {
  let paper: Paper;
  let pages: Pages;
  let sponsorship: SmallSponsorship;
  let browser: Browser;
  let context: BrowserContext;
  let landing: Landing;

  beforeAll(async () => {
    landing = await openLanding();
    [paper, browser] = await Promise.all([startPaper(isolated('sponsors-browser'), { PAPER_TIME_ZONE: 'Europe/London' }), openBrowser()]);
    pages = await publishSmallEdition(paper);
    sponsorship = await bookSmallSponsorship(paper, landing.url);
    await eventually(async () => {
      const { text } = await read(paper, pages.article);
      const missing = ['This paper is made possible by', 'slot--article-top', 'slot--article-foot'].filter(part => !text.includes(part));
      if (missing.length > 0) throw new Error(`The article does not show ${missing.join(' and ')} yet`);
    });
  });
  afterAll(async () => {
    await browser.close();
    await paper.stop();
    landing.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce', viewport: sizes[1]!, userAgent });
  });
  afterEach(() => context.close());

  it('are all there without a script: the strip, the labels, what the paper itself shows', async () => {
    const plain = await browser.newContext({ baseURL: paper.site.url, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(pages.article);
    expect(
      await page.locator('.sponsors a').evaluateAll(links => links.map(link => link.querySelector('img')?.alt ?? link.textContent)),
    ).toEqual(['Quernley Mills', 'Ossivane Ferries', 'Tarnquill Paper']);
    expect(await page.locator('.slot__label').allTextContents()).toEqual(['Advertisement', 'Advertisement']);
    expect(await page.locator('.slot .ad__headline').first().textContent()).toBe('The paper, once a month, on paper');
    await plain.close();
  });

  it('fill a box by one question for the whole page, and nothing moves', async () => {
    const { page, complaints, asked } = await opened(pages.article);
    await page.locator(sold).waitFor();
    expect(asked.filter(path => path === '/api/sponsorship/decisions')).toHaveLength(1);
    await eventually(() => expect(asked.filter(path => path.startsWith('/api/sponsorship/impressions/'))).toHaveLength(1));
    expect(await page.locator('.slot--article-top .slot__label').textContent()).toBe('Advertisement');
    expect(await page.locator('.slot--article-foot .ad__headline').textContent()).toBe('The paper, once a month, on paper');
    await scrollThrough(page);
    expect([await layoutFaults(page), complaints]).toEqual([[], []]);
    expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([]);
  });

  it('are counted: what is seen and what is followed is what an ad manager then reads', async () => {
    const before = await countedOf(sponsorship);
    const { page } = await opened(pages.article);
    await page.locator(sold).waitFor();
    await Promise.all([page.waitForURL(/timetable/), page.locator(sold).click()]);
    expect(landing.landed).toContain('/timetable');
    await page.goto(pages.front);
    await Promise.all([page.waitForURL(/sponsor$/), page.locator('.sponsors a').first().click()]);
    expect(landing.landed).toContain('/sponsor');
    await eventually(
      async () => {
        const after = await countedOf(sponsorship);
        expect([after.impressions - before.impressions, after.clicks - before.clicks, after.stripClicks - before.stripClicks]).toEqual([
          1, 1, 1,
        ]);
      },
      { withinMs: 15_000, everyMs: 200 },
    );
  });

  it('change within a second of an ad manager changing them', async () => {
    const { strip, adManager } = sponsorship;
    const changed = made(await adManager.patch(`/strips/${strip.id}`, { label: 'With thanks to' }, strip));
    const began = performance.now();
    await eventually(async () => expect((await read(paper, pages.front)).text).toContain('With thanks to'), { everyMs: 20 });
    expect(performance.now() - began).toBeLessThan(1_000);
    made(await adManager.patch(`/strips/${strip.id}`, { label: 'This paper is made possible by' }, changed));
  });

  it('cost a reader no time when their service stands still: the page loads as fast, and is whole', async () => {
    const took = { alive: [] as number[], frozen: [] as number[] };
    // In turn, so that whatever else this machine does meets both alike.
    for (let time = 0; time < 9; time += 1) {
      took.alive.push(await loadOf(pages.article));
      paper.sponsorship.freeze();
      took.frozen.push(await loadOf(pages.article));
      paper.sponsorship.thaw();
    }
    const [alive, frozen] = [median(took.alive), median(took.frozen)];
    process.stderr.write(`load of the page: ${alive.toFixed(0)} ms; with sponsorship frozen: ${frozen.toFixed(0)} ms\n`);
    // A page that waited for its boxes would take a second longer: that is when they are given up.
    expect(frozen).toBeLessThan(alive * 1.25 + 200);
  });

  it('leave the page whole while their service stands still: every label, every logo, what the paper itself shows', async () => {
    paper.sponsorship.freeze();
    try {
      const { page } = await opened(pages.article);
      await page.waitForTimeout(2_500);
      expect(await page.locator('.slot__label').allTextContents()).toEqual(['Advertisement', 'Advertisement']);
      expect(await page.locator('.slot .ad__headline').allTextContents()).toEqual([
        'The paper, once a month, on paper',
        'The paper, once a month, on paper',
      ]);
      await scrollThrough(page);
      expect(await layoutFaults(page)).toEqual([]);
    } finally {
      paper.sponsorship.thaw();
    }
  });

  it.each(['front', 'section', 'article'] as const)('%s: accessible in both schemes, nothing too wide, nothing that moves', async kind => {
    const faults: string[] = [];
    const { page, complaints } = await opened(pages[kind]);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.reload();
      if (kind === 'article') await page.locator(sold).waitFor();
      await scrollThrough(page);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await scrollThrough(page);
        const found = await axeViolations(page, colorScheme);
        faults.push(...[...found, ...(await layoutFaults(page))].map(fault => `${size.width} ${colorScheme}: ${fault}`));
      }
      for (const colorScheme of shots ? schemes : []) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${shots}/sponsors-${kind}-${size.width}-${colorScheme}.png`, fullPage: true });
      }
      faults.push(...complaints.splice(0));
    }
    expect(faults).toEqual([]);
  });

  async function opened(path: string): Promise<Watched & { readonly asked: string[] }> {
    const watched = await watchedPage(context);
    const asked: string[] = [];
    watched.page.on('request', request => asked.push(new URL(request.url()).pathname));
    await watched.page.goto(path);
    return { ...watched, asked };
  }

  /** Milliseconds until the page has loaded, in a window of its own. */
  async function loadOf(path: string): Promise<number> {
    const page: Page = await context.newPage();
    await page.goto(path, { waitUntil: 'load' });
    const [{ loadEventStart }] = await page.evaluate(
      () =>
        performance.getEntriesByType('navigation').map(entry => entry.toJSON() as { loadEventStart: number }) as [
          { loadEventStart: number },
        ],
    );
    await page.close();
    return loadEventStart;
  }
});

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
