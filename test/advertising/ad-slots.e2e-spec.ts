import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { articlePublished, placementUpdated, type PublicCreative, sectionUpdated } from '#contracts';
import { eventually } from '#testing';
import { anArticle, sections } from '../../apps/site/test/fixtures/edition.js';
import { aPlacement } from '../../apps/site/test/fixtures/sponsors.js';
import { openSite, type Site } from '../../apps/site/test/site.js';
import { type Asked, openUpstream, type Upstream } from '../../apps/site/test/upstream.js';
import { inBrowser, layoutFaults, openBrowser, watchedPage } from '../browser.js';

jest.setTimeout(120_000);

const article = anArticle('sold', 'town', 'One beside which something is sold', { hero: undefined });
const paid = anArticle('paid', 'life', 'How a kettle is made', { sponsoredBy: 'spn_kettle', standfirst: 'From the ore to the whistle.' });
const top = aPlacement('article-top');
const words = { headline: 'A <b>kettle</b> for "life"', advertiser: 'The <img src=x onerror=alert(1)> Works' };
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const pictures = [{ url: '/media/kettle.png', width: 728, height: 90 }];

inBrowser('the boxes for advertising in a browser', () => {
  let upstream: Upstream;
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let decided: object;

  beforeAll(async () => {
    [upstream, browser] = await Promise.all([openUpstream(), openBrowser()]);
    site = await openSite('slots', { SPONSORSHIP_URL: upstream.url });
    await site.publish(
      ...sections.map(section => sectionUpdated(section)),
      ...[article, paid].map(one => articlePublished(one)),
      placementUpdated(top),
    );
    await site.shows(article.path, top.id);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await upstream.stop();
  });
  beforeEach(async () => {
    upstream.asked.length = 0;
    upstream.answer = ({ url }, response) => {
      if (url === '/decisions') return json(response, decided);
      if (url === '/media/kettle.png') return void response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
      return void response.writeHead(url.startsWith('/impressions/') ? 204 : 404).end();
    };
    context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce', viewport: { width: 1024, height: 740 } });
    ({ page, complaints } = await watchedPage(context));
  });
  afterEach(() => context.close());

  const asked = (path: string): Asked[] => upstream.asked.filter(({ url }) => url.startsWith(path));
  const question = () => JSON.parse(asked('/decisions')[0]?.body ?? '{}') as { page: object; reader: object };
  const ad = () => page.locator('.slot__box > *');
  const show = (creative: object, more: object = {}) => {
    decided = { placements: [{ id: top.id, kind: 'flight', creative, impression: '/impressions/one', click: '/clicks/one', ...more }] };
  };
  /** What was counted, once something was. */
  const counted = () =>
    eventually(() => {
      const impressions = asked('/impressions/').map(({ method, url }) => `${method} ${url}`);
      if (impressions.length === 0) throw new Error('Nothing has been counted yet');
      return impressions;
    });
  /** What stands in the box, and what was counted, a second after the answer. */
  const shownAfterwards = async () => {
    await eventually(() => {
      if (asked('/decisions').length !== 1) throw new Error('Nothing has been asked yet');
    });
    await page.waitForTimeout(1_000);
    return [await ad().innerText(), asked('/impressions/')];
  };
  const ofThePaper = [expect.stringContaining('once a month'), []];

  it.each<[PublicCreative['kind'], object]>([
    ['text', { kind: 'text', ...words }],
    ['native', { kind: 'native', ...words, alt: 'A kettle', pictures }],
    ['image', { kind: 'image', alt: words.headline, pictures }],
    ['logo', { kind: 'logo', alt: words.headline, pictures }],
    ['sponsored-article', { kind: 'sponsored-article', articleId: paid.id, advertiser: words.advertiser }],
  ])('draw a creative of the kind %s from its words alone, and count it once it is drawn', async (kind, creative) => {
    show({ id: 'crv_1', ...creative });
    await page.goto(article.path);
    await page.locator(`a.ad--${kind}`).waitFor();
    const link = await ad().evaluate(element => [element.getAttribute('href'), element.getAttribute('rel')]);
    expect(link).toEqual(['/api/sponsorship/clicks/one', 'sponsored noopener']);
    expect(await ad().locator('b, script, img[src="x"]').count()).toBe(0);
    const said = [
      await ad().innerText(),
      (await ad().locator('img').count()) > 0 ? await ad().locator('img').getAttribute('alt') : '',
    ].join(' ');
    expect(said).toContain(kind === 'sponsored-article' ? paid.headline : words.headline);
    expect(await counted()).toEqual(['POST /impressions/one']);
    expect([await layoutFaults(page), complaints]).toEqual([[], []]);
  });

  it('ask what they are asked about, and nothing of the reader', async () => {
    decided = { placements: [], capsule: 'not-asked-for' };
    await page.goto(article.path);
    await eventually(() => expect(asked('/decisions')).toHaveLength(1));
    expect(question()).toEqual({
      placements: [{ id: top.id }],
      page: { articleId: article.id, locale: 'en-GB' },
      reader: { consent: false },
    });
    expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([]);
  });

  it('keep a capsule for who has agreed, and forget it for who has not any more', async () => {
    decided = { placements: [], capsule: 'a.capsule' };
    await page.goto('/');
    const agree = (answer: string) => page.evaluate(said => localStorage.setItem('advertising-consent', said), answer);
    await agree('yes');
    await page.goto(article.path);
    const kept = () => page.evaluate(() => localStorage.getItem('advertising-capsule'));
    await eventually(async () => expect(await kept()).toBe('a.capsule'));
    expect(question().reader).toEqual({ consent: true });
    upstream.asked.length = 0;
    await page.reload();
    await eventually(() => expect(asked('/decisions')).toHaveLength(1));
    expect(question().reader).toEqual({ consent: true, capsule: 'a.capsule' });
    await agree('no');
    await page.reload();
    await eventually(async () => expect(await kept()).toBeNull());
  });

  it.each<[string, object]>([
    ['leads elsewhere', { impression: '//evil.example/', click: 'https://evil.example/' }],
    ['has nothing to be counted by', { impression: undefined }],
    ['is of a kind that nobody knows', { creative: { id: 'crv_1', kind: 'film', ...words } }],
    [
      'has a picture that does not come',
      { creative: { id: 'crv_1', kind: 'image', alt: 'Gone', pictures: [{ ...pictures[0], url: '/media/gone.png' }] } },
    ],
    [
      'has a picture from elsewhere',
      { creative: { id: 'crv_1', kind: 'image', alt: 'Gone', pictures: [{ ...pictures[0], url: 'https://evil.example/x.png' }] } },
    ],
    ['is an article that is gone', { creative: { id: 'crv_1', kind: 'sponsored-article', articleId: 'art_gone', advertiser: 'Nobody' } }],
    ['is for a box that is not there', { id: 'plc_other' }],
  ])('keep what the paper shows where an answer %s', async (_, more) => {
    show({ id: 'crv_1', kind: 'text', ...words }, more);
    await page.goto(article.path);
    expect(await shownAfterwards()).toEqual(ofThePaper);
  });

  it('keep what the paper shows where no answer comes', async () => {
    upstream.answer = () => undefined;
    await page.goto(article.path);
    expect(await shownAfterwards()).toEqual(ofThePaper);
  });

  it('ask only when somebody looks: not while the page is being prepared', async () => {
    show({ id: 'crv_1', kind: 'text', ...words });
    await page.addInitScript(() => Object.defineProperty(document, 'prerendering', { value: true, configurable: true }));
    await page.goto(article.path);
    await page.waitForTimeout(1_500);
    expect(asked('/decisions')).toEqual([]);
    await page.evaluate(() => {
      Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
      document.dispatchEvent(new Event('prerenderingchange'));
    });
    expect(await counted()).toEqual(['POST /impressions/one']);
  });
});

const json = (response: ServerResponse, body: object): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
