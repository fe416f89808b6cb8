import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'node-html-parser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, isolated, type Json, makeSection, page as read, type Paper, published, startPaper, story } from '#testing';
import { axeViolations, findChromium, layoutFaults, openBrowser, watchedPage } from './browser.js';

jest.setTimeout(180_000);

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** A folder; with it, each page is photographed. */
const shots = process.env['BROWSER_SHOTS'];

const executable = await findChromium();
if (executable === undefined)
  process.stderr.write('SKIPPED: the moderators’ desk needs Chromium, in PATH or by CHROMIUM_PATH (Debian: apt-get install chromium)\n');

const inBrowser = executable === undefined ? describe.skip : describe;

inBrowser('moderators at their desk', () => {
  let paper: Paper;
  let browser: Browser;
  let world: Json;
  let article: Json;
  /** Signed in as a moderator; each test has a page of its own in it. */
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [paper, browser] = await Promise.all([startPaper(isolated('moderators')), openBrowser(executable ?? '')]);
    world = await makeSection(paper, 'world');
    article = await published(paper, story(world.id, 'The gold standard'));
    await shows('.discussion__count', '0');
    context = await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await browser.close();
    await paper.stop();
  });
  beforeEach(async () => {
    ({ page, complaints } = await watchedPage(context));
  });
  afterEach(() => page.close());

  const shows = (selector: string, text: string | null) =>
    eventually(async () => expect(parse((await read(paper, article.path)).text).querySelector(selector)?.text ?? null).toEqual(text));
  /** As a reader without a script sends it. */
  const sends = (body: string, name: string, cookie = '') =>
    fetch(`${paper.site.url}${article.path}/comments`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: paper.site.url, cookie },
      body: new URLSearchParams({ body, name, email: `${name.replaceAll(' ', '.').slice(0, 20)}@example.com` }),
    });
  /** Answers the cookie by which they are known again. */
  const writes = async (body: string, name = 'A reader'): Promise<string> => {
    const answer = await sends(body, name);
    expect(answer.status).toBe(202);
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const isShown = async (text: string) => (await read(paper, article.path)).text.includes(text);
  const item = (text: string) => page.locator('.desk-item', { hasText: text });
  const types = async (text: string, reason: string) => {
    await item(text).getByText('More', { exact: true }).click();
    await item(text).getByLabel('Reason in your own words').fill(reason);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const said = (text: string) => eventually(async () => expect(await page.textContent('#desk-said')).toContain(text));
  /** Down to the comment with this text, by keys alone. */
  const goTo = async (text: string) => {
    await page.keyboard.press('k');
    for (let tries = 0; tries < 30 && !(await focused()).includes(text); tries += 1) await page.keyboard.press('j');
    expect(await focused()).toContain(text);
  };

  async function signIn(on: Page, role: string): Promise<void> {
    await on.getByLabel('Name').fill('Mo Derator');
    await on.getByLabel(role, { exact: true }).check();
    await on.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Everything that is wrong with the page as it stands, at every size and in both schemes. */
  async function faultsOf(name: string): Promise<string[]> {
    const faults: string[] = [];
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await axeViolations(page)).map(fault => `${name} ${size.width} ${colorScheme}: ${fault}`));
        if (shots) await page.screenshot({ path: `${shots}/desk-${name}-${size.width}-${colorScheme}.png`, fullPage: true });
      }
      const layout = (await layoutFaults(page)).filter(fault => !fault.startsWith('moved'));
      faults.push(...[...layout, ...(await smallTargets())].map(fault => `${name} ${size.width}: ${fault}`));
    }
    return faults;
  }

  /** What a thumb would miss. A box to tick is as large as its label; a link within a text is none. */
  const smallTargets = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.desk :is(a, button, select, summary, input:not([type=hidden]))')]
        .map(target => (target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : target))
        .filter(target => target && !target.closest('.comment__text') && target.getClientRects().length > 0)
        .filter(target => (target?.getBoundingClientRect().height ?? 44) < 43.9)
        .map(target => `too small: ${target?.outerHTML.slice(0, 120)}`),
    );

  it('sign in on their way to it, and set the policy of the paper', async () => {
    await page.goto('/moderation/policies/paper');
    await signIn(page, 'moderator');
    expect(page.url()).toBe(`${paper.site.url}/moderation/policies/paper`);
    expect(await faultsOf('policy')).toEqual([]);
    await page.getByLabel('When a comment appears').selectOption('pre');
    await page.getByLabel('Words to look at').fill('gold\nfree money');
    await page.getByLabel('Comments of a person in a minute').fill('1000');
    await page.getByLabel('Comments of a person in an hour').fill('10000');
    await page.getByRole('button', { name: 'Save' }).click();
    await said('The policy is in force');
    await page.reload();
    expect(await page.getByLabel('Words to look at').inputValue()).toBe('gold\nfree money');
    await page.getByRole('link', { name: 'Policies' }).first().click();
    expect(await faultsOf('policies')).toEqual([]);
    await page.goto('/login');
    await page.getByRole('link', { name: 'Moderation' }).click();
    expect(await page.textContent('.desk__empty')).toContain('Nothing waits');
    expect(await faultsOf('empty')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('see why a comment waits, and approve it with a key; then readers see it', async () => {
    await writes('Buy G0LD, it is *free* money');
    await writes('Second', 'Wader');
    await page.goto('/moderation');
    expect(await isShown('G0LD')).toBe(false);
    await page.keyboard.press('j');
    expect(await focused()).toContain('G0LD');
    expect(await page.locator('.desk-item:focus mark').allTextContents()).toEqual(['G0LD', 'free* money']);
    expect(await page.textContent('.desk-item:focus .desk-item__why')).toContain('words that have to be looked at');
    await page.keyboard.press('a');
    await said('Approved: the comment by A reader.');
    expect([await focused(), await item('G0LD').count()]).toEqual([expect.stringContaining('Second'), 0]);
    await shows('.discussion__count', '1');
    await shows('.comment__text em', 'free');
    expect(complaints).toEqual([]);
  });

  it('reject, and take it back', async () => {
    await page.goto('/moderation');
    await goTo('Second');
    await types('Second', '');
    await page.keyboard.type('jar of keys');
    // Whoever types decides nothing.
    expect(await item('Second').locator('[name=own]').inputValue()).toBe('jar of keys');
    await item('Second').focus();
    await page.keyboard.press('r');
    await said('Rejected: the comment by Wader.');
    expect(await item('Second').count()).toBe(0);
    await page.keyboard.press('u');
    await said('Taken back.');
    expect(await focused()).toContain('Second');
    expect(complaints).toEqual([]);
  });

  it('decide about many at once, and take that back', async () => {
    for (const word of ['Third', 'Fourth', 'Fifth']) await writes(word, 'Old Quay');
    await page.goto('/moderation');
    for (const word of ['Third', 'Fifth']) {
      await goTo(word);
      await page.keyboard.press('x');
    }
    expect(await page.textContent('.desk-bulk output')).toBe('2');
    await page.getByRole('button', { name: 'Approve selected' }).click();
    await said('2 comments were approved.');
    await shows('.discussion__count', '3');
    await page.keyboard.press('u');
    await said('2 decisions were taken back.');
    await shows('.discussion__count', '1');
    await page.getByLabel('Select all').check();
    expect(Number(await page.textContent('.desk-bulk output'))).toBe(await page.locator('.desk-item').count());
    expect(complaints).toEqual([]);
  });

  it('learn that somebody was quicker, and lose nothing', async () => {
    await writes('Contested', 'Marsh');
    await page.goto('/moderation');
    const other = await context.newPage();
    await other.goto('/moderation');
    await other.locator('.desk-item', { hasText: 'Contested' }).getByRole('button', { name: 'Approve' }).click();
    await eventually(async () => expect(await other.textContent('#desk-said')).toContain('Approved'));
    await other.close();
    await types('Contested', 'Typed with care');
    await item('Contested').getByRole('button', { name: 'Reject' }).click();
    await said('Somebody else was quicker');
    expect(await page.textContent('.desk-notice')).toMatch(/Meanwhile: approved/);
    expect(await item('Contested').locator('.desk-item__status').textContent()).toBe('Visible');
    expect(await item('Contested').locator('[name=own]').inputValue()).toBe('Typed with care');
    expect(await faultsOf('conflict')).toEqual([]);
  });

  it('work without JavaScript', async () => {
    await writes('Plain', 'Samphire');
    const plain = await browser.newContext({
      baseURL: paper.site.url,
      javaScriptEnabled: false,
      storageState: await context.storageState(),
    });
    const bare = await plain.newPage();
    await bare.goto('/moderation');
    const waiting = bare.locator('.desk-item', { hasText: 'Plain' });
    await waiting.getByLabel('Reason', { exact: true }).selectOption('It advertises something.');
    await waiting.getByRole('button', { name: 'Reject' }).click();
    expect(await bare.textContent('.desk-notice')).toContain('Rejected: the comment by Samphire.');
    await bare.getByRole('button', { name: 'Undo' }).click();
    expect(await bare.textContent('.desk-notice')).toContain('Taken back.');
    await bare.getByLabel('Select the comment by Samphire').check();
    await bare.getByRole('button', { name: 'Approve selected' }).click();
    expect(await bare.textContent('.desk-notice')).toContain('One comment was approved.');
    await plain.close();
  });

  it('read a person’s history, and ban them; what they write then is refused', async () => {
    const cookie = await writes('Cheap gold', 'Quack');
    await page.goto('/moderation');
    await item('Cheap').getByRole('button', { name: 'Reject' }).click();
    await said('Rejected');
    await page.goto('/moderation?queue=all');
    await item('Cheap').getByRole('link', { name: 'Quack' }).click();
    expect(await page.textContent('h1')).toBe('Quack');
    expect(await page.locator('.desk-log li').allTextContents()).toContainEqual(expect.stringMatching(/rejected.*Held → Rejected/s));
    await page.getByLabel(/^Ban/).check();
    await page.getByLabel('Reason', { exact: true }).first().fill('Sells gold');
    await page.getByRole('button', { name: 'Put in force' }).click();
    await said('It is in force.');
    expect(await page.textContent('.desk-standing')).toMatch(/Banned.*Sells gold/s);
    const refused = await sends('More gold', 'Quack', cookie);
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('Sells gold')]);
    expect(await faultsOf('person')).toEqual([]);
    await page.getByRole('button', { name: 'Forgive' }).click();
    await eventually(async () => expect(await page.textContent('.desk-standing')).toContain('In good standing'));
    expect((await sends('Seen again', 'Quack', cookie)).status).toBe(202);
    await page.getByRole('link', { name: 'Log' }).click();
    expect(await page.locator('.desk-log li').first().textContent()).toContain('Banned → In good standing');
    expect(await faultsOf('log')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('find what they look for, and have pages without fault', async () => {
    await writes(
      `Long: ${'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2)} and gold, gold, gold`,
      'Donaudampfschifffahrtsgesellschaftskapitän',
    );
    await page.goto('/moderation');
    expect(await faultsOf('queue')).toEqual([]);
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('Why it waits').selectOption('suspect-words');
    await page.getByLabel('Section', { exact: true }).selectOption('WORLD');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(new URL(page.url()).search).toContain(`reason=suspect-words&section=${world.id}`);
    expect(await page.locator('.desk-item').count()).toBe(1);
    expect(await page.locator('.desk-item mark').allTextContents()).toEqual(['gold', 'gold', 'gold']);
    expect(await faultsOf('filtered')).toEqual([]);
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.getByRole('link', { name: 'Reported' }).click();
    expect(await page.textContent('.desk__empty')).toContain('No reader has reported');
    expect(complaints).toEqual([]);
  });

  it('may switch the keys off', async () => {
    await page.goto('/moderation');
    await page.keyboard.press('?');
    await page.locator('.desk-keys dl').waitFor({ state: 'hidden' });
    await page.reload();
    expect(await page.locator('.desk-keys').getAttribute('open')).toBeNull();
    await page.keyboard.press('?');
    await page.getByLabel('Single keys act').uncheck();
    await page.locator('body').press('j');
    expect(await page.locator('.desk-item:focus').count()).toBe(0);
    await page.getByLabel('Single keys act').check();
    await page.locator('body').press('j');
    expect(await page.locator('.desk-item:focus').count()).toBe(1);
  });

  it('are told when the comments service is away, and send again what they had decided', async () => {
    await page.goto('/moderation');
    await paper.comments.kill();
    await types('Second', 'Kept');
    await item('Second').getByRole('button', { name: 'Reject' }).click();
    await said('nothing is certain');
    expect(await item('Second').locator('[name=own]').inputValue()).toBe('Kept');
    const away = await page.goto('/moderation/log');
    expect([away?.status(), await page.textContent('h1')]).toEqual([503, 'The comments desk is away']);
    expect(await faultsOf('away')).toEqual([]);
    await paper.start(paper.comments);
  });

  it('are alone there: others are told so', async () => {
    const others = await browser.newContext({ baseURL: paper.site.url });
    page = await others.newPage();
    await page.goto('/moderation');
    await signIn(page, 'editor');
    expect(await page.textContent('h1')).toBe('This desk is for moderators');
    await page.addInitScript(() => Object.assign(globalThis, { seen: { shift: 0, violations: [] } }));
    await page.reload();
    expect(await faultsOf('forbidden')).toEqual([]);
    await others.close();
  });
});
