import { type Isolated, type Json, page } from '#testing';
import { percentile, report } from '../compare.js';
import { RoundTrip } from '../round-trip.js';
import type { DiscussedPaper } from './discussed-paper.js';

const count = Number(process.env['BENCH_COMMENTS'] ?? 200);

/** From the comment to the page: posted to the comments service until the site shows it, against bare kafkajs producing and consuming one record. */
export async function commentVisible(discussed: DiscussedPaper, place: Isolated): Promise<boolean> {
  const raw = await RoundTrip.open(place);
  try {
    const article = await discussed.article('One that is answered');
    const [shown, produced]: [number[], number[]] = [[], []];
    // In turn, so that both meet the same machine; the first ones warm up.
    for (let index = -20; index < count; index += 1) {
      const [ours, theirs] = [await postAndSee(discussed, article, `Comment ${index}.`), await raw.once(index)];
      if (index < 0) continue;
      shown.push(ours);
      produced.push(theirs);
    }
    const medians = new Map([
      ['comment → page, median', percentile(shown, 0.5)],
      ['comment → page, p99', percentile(shown, 0.99)],
      ['produce → consume, median', percentile(produced, 0.5)],
      ['produce → consume, p99', percentile(produced, 0.99)],
    ]);
    return report('From the comment to the page', { medians, unit: 'milliseconds' }, [
      { of: 'comment → page, p99', is: 'at most', figure: 1_000 },
      { of: 'comment → page, median', against: 'produce → consume, median', is: 'at least', ratio: 0 },
    ]);
  } finally {
    await raw.close();
  }
}

async function postAndSee(discussed: DiscussedPaper, { id, path }: Json, body: string): Promise<number> {
  const began = performance.now();
  await discussed.post(id, body);
  while (!(await page(discussed.paper, path)).text.includes(body));
  return performance.now() - began;
}
