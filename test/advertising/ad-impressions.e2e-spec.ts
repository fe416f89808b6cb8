import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { articlePublished, placementUpdated, sectionUpdated } from '#contracts';
import { eventually } from '#testing';
import { anArticle, sections } from '../../apps/site/test/fixtures/edition.js';
import { aPlacement } from '../../apps/site/test/fixtures/sponsors.js';
import { openSite, type Site } from '../../apps/site/test/site.js';
import { inBrowser, openBrowser } from '../browser.js';

jest.setTimeout(120_000);

const article = anArticle('sold', 'town', 'One beside which something is sold', { hero: undefined });
const top = aPlacement('article-top');
const creative = { id: 'crv_1', kind: 'text', headline: 'A kettle', advertiser: 'The Works' };
const decided = { placements: [{ id: top.id, kind: 'flight', creative, impression: '/impressions/one' }] };

inBrowser('an impression that a page brings', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let brought: number[];

  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite('impressions');
    await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(article), placementUpdated(top));
    await site.shows(article.path, top.id);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    brought = [];
    context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
    page = await context.newPage();
    await page.route('**/api/sponsorship/decisions', route => route.fulfill({ json: decided }));
  });
  afterEach(() => context.close());

  /** Answers the first with these, one after the other, and the last of them to all others. */
  const answerWith = (...statuses: number[]) =>
    page.route('**/api/sponsorship/impressions/one', async route => {
      const status = statuses[brought.length] ?? statuses.at(-1) ?? 204;
      brought.push(status);
      await route.fulfill({ status });
    });

  it('and nobody took is brought once more, a little later, and not a third time', async () => {
    await answerWith(503);
    await page.goto(article.path);
    await eventually(() => expect(brought).toEqual([503, 503]), { withinMs: 15_000 });
    await page.goto('about:blank');
    await page.waitForTimeout(500);
    expect(brought).toHaveLength(2);
  });

  it('is brought once more as the reader leaves, where that is before', async () => {
    await answerWith(503, 204);
    await page.goto(article.path);
    await eventually(() => expect(brought).toEqual([503]));
    const isBrought = async () => {
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      expect(brought).toEqual([503, 204]);
    };
    await eventually(isBrought, { withinMs: 3_000 });
  });

  it.each([204, 400])('is not brought again where it was answered with %i', async status => {
    await answerWith(status);
    await page.goto(article.path);
    await eventually(() => expect(brought).toEqual([status]));
    await page.waitForTimeout(500);
    await page.goto('about:blank');
    expect(brought).toEqual([status]);
  });
});
