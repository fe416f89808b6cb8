import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, isolated, page as read, type Paper, startPaper } from '#testing';
import { axeViolations, inBrowser, layoutFaults, openBrowser, scrollThrough, watchedPage } from '../browser.js';
import { type Pages, publishSmallEdition } from '../small-edition.js';

jest.setTimeout(180_000);

const kinds: readonly (keyof Pages)[] = [
  'front',
  'section',
  'subsection',
  'article',
  'text-only',
  'german',
  'arabic',
  'author',
  'tag',
  'tv',
  'video',
  'magazine',
  'issue',
  'imprint',
  'privacy',
  'corrections',
  'search',
  'gone',
  'missing',
];
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const schemes = ['light', 'dark'] as const;
/** A folder; with it, each page is photographed. */
const shots = process.env['BROWSER_SHOTS'];

inBrowser('the paper in a browser', () => {
  let paper: Paper;
  let pages: Pages;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [paper, browser] = await Promise.all([
      startPaper(isolated('browser'), { PAPER_TIME_ZONE: 'Europe/London', PAPER_PAGES_FOLDER: 'demo/edition/pages' }, [
        'sponsorship',
        'notifications',
      ]),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await paper.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce' });
  });
  afterEach(() => context.close());

  /** Everything that is wrong with a page, at every size and in both schemes. */
  async function faultsOf(name: string, path: string): Promise<string[]> {
    const faults: string[] = [];
    const { page, complaints } = await watchedPage(context);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await scrollThrough(page);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const found = await axeViolations(page, colorScheme);
        faults.push(...[...found, ...(await layoutFaults(page))].map(fault => `${size.width} ${colorScheme}: ${fault}`));
      }
      for (const colorScheme of shots ? schemes : []) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${shots}/${name}-${size.width}-${colorScheme}.png`, fullPage: true });
      }
      faults.push(...complaints.splice(0).map(complaint => `${size.width}: ${complaint}`));
    }
    await page.close();
    return faults;
  }

  it('before the first article is a page that says so', async () => {
    expect((await read(paper, '/')).text).toContain('The first edition is being set');
    expect(await faultsOf('empty', '/')).toEqual([]);
  });

  describe('with an edition', () => {
    beforeAll(async () => {
      pages = await publishSmallEdition(paper);
      await eventually(async () => {
        const statuses = await Promise.all([pages.article, pages.issue, pages.gone].map(async path => (await read(paper, path)).status));
        const front = (await read(paper, '/')).text;
        if (statuses.join() !== '200,200,410' || !front.includes('Council votes')) throw new Error(`Not there yet: ${statuses.join()}`);
      });
    });

    it.each(kinds)('%s: accessible, nothing too wide, nothing that moves, every picture there, no error', async kind => {
      expect(await faultsOf(kind, pages[kind])).toEqual([]);
    });

    it('is read with the keyboard alone: past everything, then link by link, each visibly focused', async () => {
      const { page } = await watchedPage(context);
      await page.goto(pages.article);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({ text: 'Skip to the content', inSight: true, outlined: true });
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      for (let times = 0; times < 12; times += 1) {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toEqual({ text: expect.any(String), inSight: true, outlined: true });
      }
    });

    it('has targets that a thumb finds', async () => {
      const { page } = await watchedPage(context);
      await page.setViewportSize({ width: 360, height: 740 });
      for (const path of [pages.front, pages.section, pages.missing]) {
        await page.goto(path);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('.sections a, .button, .paging a, .colophon nav a, summary')]
            .filter(target => target.getBoundingClientRect().height < 44)
            .map(target => target.textContent),
        );
        expect(small).toEqual([]);
      }
    });

    it('plays a film with its captions', async () => {
      const { page } = await watchedPage(context);
      await page.goto(pages.video);
      const film = await page.evaluate(async () => {
        const video = document.querySelector('video');
        if (!video) return undefined;
        video.muted = true;
        await video.play();
        await new Promise(resolve => video.addEventListener('timeupdate', () => video.currentTime > 0.2 && resolve(undefined)));
        const [track] = video.textTracks;
        return { seconds: Math.round(video.duration), width: video.videoWidth, captions: track?.mode, cues: track?.cues?.length };
      });
      expect(film).toEqual({ seconds: 20, width: expect.any(Number), captions: 'showing', cues: expect.any(Number) });
      expect([film?.width, film?.cues].every(count => Number(count) > 0) ? 'has picture and words' : film).toBe('has picture and words');
    });

    it('is printed as the article, its byline and its address, and nothing else', async () => {
      const { page } = await watchedPage(context);
      await page.goto(pages.article);
      await page.emulateMedia({ media: 'print' });
      const visible = (selector: string) => page.locator(selector).first().isVisible();
      for (const selector of ['.article__headline', '.byline', '.prose', '.article__address'])
        expect([selector, await visible(selector)]).toEqual([selector, true]);
      for (const selector of ['.sections', '.account', '.masthead__search'])
        expect([selector, await visible(selector)]).toEqual([selector, false]);
      const inSight = await page.evaluate(() =>
        [...document.querySelectorAll('body > :not(main), main > *')].filter(part => part.checkVisibility()).map(part => part.classList[0]),
      );
      expect(inSight).toEqual(['masthead', 'article']);
    });

    it('keeps a page for when there is no network', async () => {
      const { page } = await watchedPage(context);
      await page.goto(pages.front);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.reload();
      await context.setOffline(true);
      await page.goto(pages.section, { waitUntil: 'commit', timeout: 10_000 });
      expect(await page.locator('h1').textContent()).toBe('You are offline');
    });
  });
});

/** What has the focus, and whether a reader can see that. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return undefined;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    // The link of a teaser covers all of it, and so does its outline.
    const outlined = [element, element.closest('.teaser')].some(shown => {
      const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return { text: element.textContent?.trim(), inSight: width > 0 && height > 0 && top < innerHeight && bottom > 0, outlined };
  });
