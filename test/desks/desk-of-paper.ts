import { expect } from '@jest/globals';
import { parse } from 'node-html-parser';
import type { Browser, BrowserContext } from 'playwright-core';
import {
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
  unhurriedPolicy,
} from '#testing';
import { openBrowser } from '../browser.js';

/** A whole paper with one article that readers comment on, and the browser of a moderator. */
export interface DeskOfPaper {
  readonly paper: Paper;
  readonly world: Json;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** The policy of the whole paper, with no hurry; by the API. */
  readonly moderate: (policy: object) => Promise<void>;
  readonly sends: (body: string, name: string, cookie?: string) => Promise<Response>;
  /** A comment that is held; answers the cookie by which its writer is known again. */
  readonly writes: (body: string, name?: string) => Promise<string>;
  /** Until the article's page says so. */
  readonly shows: (selector: string, text: string) => Promise<void>;
  readonly isShown: (text: string) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

export async function openDeskOfPaper(name: string): Promise<DeskOfPaper> {
  const [paper, browser] = await Promise.all([startPaper(isolated(name), {}, ['sponsorship']), openBrowser()]);
  const world = await makeSection(paper, 'world');
  const { path } = await published(paper, story(world.id, 'The gold standard'));
  const article = async () => (await read(paper, path)).text;
  const desk: DeskOfPaper = {
    paper,
    world,
    browser,
    context: await browser.newContext({ baseURL: paper.site.url, reducedMotion: 'reduce' }),
    moderate: async policy => {
      const token = { token: () => paper.token('moderator') };
      const moderator = await person(paper.comments.url, token, { sub: 'moderator', roles: ['moderator'] });
      made(await moderator.put('/moderation/policies/paper', { ...unhurriedPolicy, ...policy }, { version: 0 }));
    },
    // As a browser without a script does.
    sends: (body, by, cookie = '') =>
      fetch(`${paper.site.url}${path}/comments`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: paper.site.url, cookie },
        body: new URLSearchParams({ body, name: by, email: `${by.replaceAll(' ', '.').slice(0, 20)}@example.com` }),
      }),
    writes: async (body, by = 'A reader') => {
      const answer = await desk.sends(body, by);
      expect(answer.status).toBe(202);
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    shows: (selector, text) => eventually(async () => expect(parse(await article()).querySelector(selector)?.text ?? null).toEqual(text)),
    isShown: async text => (await article()).includes(text),
    stop: async () => {
      await browser.close();
      await paper.stop();
    },
  };
  await desk.shows('.discussion__count', '0');
  return desk;
}
