import { expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import {
  type Colleague,
  eventually,
  isolated,
  type Json,
  made,
  makeSection,
  page as read,
  type Paper,
  person,
  published,
  startPaper,
  story,
} from '#testing';
import { openBrowser } from '../browser.js';
import { faultsOfCopy } from '../page-copy.js';

/** People who read and answer the whole paper, each in a browser of their own; and the moderator who judges them. */
export interface Readers {
  readonly paper: Paper;
  readonly moderator: Colleague;
  readonly newReader: (javaScriptEnabled?: boolean) => Promise<Page>;
  readonly signedIn: (name: string) => Promise<Page>;
  /** The path of an article that can be commented. */
  readonly discussed: (headline: string, moderation?: string) => Promise<string>;
  /** The newest comment with this text, as moderators see it. */
  readonly newestOf: (text: string) => Promise<Json>;
  readonly judge: (personId: string, standing: object) => Promise<void>;
  /** What is wrong with the page as it stands; seen in a copy, on one page for all copies: each page costs a process. */
  readonly faultsOf: (name: string, page: Page) => Promise<string[]>;
  /** Every browser is closed. */
  readonly leave: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Without notifications the inbox of whoever is signed in is away: nothing for a suite that watches the console. */
export async function openReaders(
  name: string,
  without: readonly ('sponsorship' | 'notifications')[] = ['sponsorship', 'notifications'],
): Promise<Readers> {
  const [paper, browser] = await Promise.all([startPaper(isolated(name), {}, without), openBrowser()]);
  const world: Json = await makeSection(paper, 'world');
  const token = { token: ({ roles }: { roles: readonly string[] }) => paper.token(roles[0] ?? '') };
  const moderator = await person(paper.comments.url, token, { sub: 'moderator', roles: ['moderator'] });
  const policy = { perMinute: 1_000, perHour: 10_000, minFormSeconds: 0, duplicateWithinMinutes: 0, bannedWords: ['blockhead'] };
  made(await moderator.put('/moderation/policies/paper', policy, { version: 0 }));
  const contexts: BrowserContext[] = [];
  let copy: Promise<Page> | undefined;
  const newReader = async (javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce', javaScriptEnabled });
    contexts.push(context);
    return context.newPage();
  };
  return {
    paper,
    moderator,
    newReader,
    signedIn: async who => signIn(await newReader(), who),
    discussed: async (headline, moderation = 'inherit') => {
      const { path } = await published(paper, story(world.id, headline, { commentPolicy: { enabled: true, moderation } }));
      await eventually(async () => expect((await read(paper, path)).text).toContain('Leave a comment'), { withinMs: 20_000, everyMs: 50 });
      return path;
    },
    newestOf: async text => (made(await moderator.get('/moderation/comments?queue=all')).items as Json[]).find(({ body }) => body === text),
    judge: async (personId, standing) => {
      const path = `/moderation/people/${personId}/standing`;
      const { version } = made(await moderator.get(path));
      made(await moderator.put(path, standing, { version }));
    },
    faultsOf: async (called, page) =>
      faultsOfCopy(called, page, await (copy ??= browser.newPage({ baseURL: paper.site.url, reducedMotion: 'reduce' }))),
    leave: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
    stop: async () => {
      await browser.close();
      await paper.stop();
    },
  };
}

async function signIn(page: Page, name: string): Promise<Page> {
  await page.goto('/world');
  await page.locator('.account a').click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('reader', { exact: true }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

export async function write(page: Page, text: string, asGuest = false): Promise<void> {
  await page.fill('#comment-body', text);
  if (asGuest) await page.fill('#comment-name', 'A wader');
  if (asGuest) await page.fill('#comment-email', 'wader@example.org');
  await page.click('#comment-form [type=submit]');
}

export const shows = (page: Page, selector: string, text: string): Promise<void> =>
  page.locator(selector).filter({ hasText: text }).first().waitFor();
