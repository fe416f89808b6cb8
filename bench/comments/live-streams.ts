import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ChildProgram } from '../child-program.js';
import { report } from '../compare.js';
import type { DiscussedPaper } from './discussed-paper.js';
import { numberedComment } from './numbered-comment.js';

const perSecond = 50;
const seconds = 10;
const crowd = 500;
const goalMs = 500;
/** Whatever comes later than this is lost. */
const settleMs = 2_000;

const delivery = z.object({ median: z.number(), p99: z.number(), missing: z.number() });
type Delivery = Omit<z.infer<typeof delivery>, 'missing'>;

/** From the answer to a comment until each browser that follows its thread has heard of it: one of them, and 500. */
export async function liveStreams(discussed: DiscussedPaper): Promise<boolean> {
  const [alone, many] = [await deliver(discussed, 1), await deliver(discussed, crowd)];
  const medians = new Map([
    ['one stream, median', alone.median],
    ['one stream, p99', alone.p99],
    ['500 streams, median', many.median],
    ['500 streams, p99', many.p99],
  ]);
  return report('Live comments, 50 a second', { medians, unit: 'milliseconds' }, [
    { of: '500 streams, p99', is: 'at most', figure: goalMs },
    { of: '500 streams, median', against: 'one stream, median', is: 'at least', ratio: 0 },
  ]);
}

async function deliver(discussed: DiscussedPaper, streams: number): Promise<Delivery> {
  const { id } = await discussed.article(`Followed by ${streams}`);
  const url = `${discussed.commentsUrl}/articles/${id}/comments/stream`;
  const listeners = await ChildProgram.start('comments/listeners', url, String(streams));
  try {
    const answered = await postSteadily(discussed, id);
    await pause(settleMs);
    const answer = await fetch(listeners.url, { method: 'POST', body: JSON.stringify(answered) });
    const { missing, ...found } = delivery.parse(await answer.json());
    if (missing > 0) throw new Error(`${missing} times a comment was not told to a reader`);
    return found;
  } finally {
    await listeners.stop();
  }
}

/** So many a second, whether the one before was answered or not; when each was answered. */
async function postSteadily(discussed: DiscussedPaper, articleId: string): Promise<number[]> {
  const began = performance.now();
  const posts: Promise<number>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await pause(Math.max(0, began + (index * 1_000) / perSecond - performance.now()));
    posts.push(discussed.post(articleId, numberedComment(index)).then(() => performance.timeOrigin + performance.now()));
  }
  return Promise.all(posts);
}
