import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { made } from '#testing';
import { type Desk, openDesk, post } from './desk.js';

/** By hand: `WORDS_POSTS=10000 npm run test:int -- apps/comments/test/words`. */
const posts = Number(process.env['WORDS_POSTS'] ?? 200);
const atOnce = 50;
const patienceMs = 600_000;

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('words', { REQUEST_TIMEOUT_MS: '300000' });
  const policy = { perMinute: 1_000, perHour: 10_000, minFormSeconds: 0, bannedWords: ['blockhead'], suspectWords: ['nincompoop'] };
  made(await desk.moderator.put('/moderation/policies/paper', policy, { version: 1 }));
});
afterAll(() => desk.stop());

it(
  `each of ${posts} posts that come at once is judged by its words, every time`,
  async () => {
    const { id } = await desk.article();
    const texts: readonly [string, string][] = [
      ['Call him a bl0ckhead if you like', 'rejected'],
      ['Such a n i n c o m p o o p', 'held'],
      ['A fair point', 'visible'],
    ];
    const wrong: string[] = [];
    for (let from = 0; from < posts; from += atOnce) {
      const round = Array.from({ length: atOnce }, async (_, at) => {
        const [text, expected] = texts[at % texts.length]!;
        const who = await desk.colleague(`reader ${from + at}`, 'reader');
        const { status } = await post(who, id, `${text}: ${from + at}`);
        if (status !== expected) wrong.push(`${text} (${from + at}) is ${status}`);
      });
      await Promise.all(round);
    }
    expect(wrong).toEqual([]);
  },
  patienceMs,
);
