import { type Isolated, type Json, made, makeSection, page, type Paper, startPaper, step, story } from '#testing';
import { type Figures, percentile, report } from './compare.js';
import { RoundTrip } from './round-trip.js';

const count = Number(process.env['BENCH_PUBLICATIONS'] ?? 200);

/** From the command to the page: publishing by HTTP until the site shows it, against bare kafkajs producing and consuming one record at a time. */
export async function visible(place: Isolated): Promise<boolean> {
  const paper = await startPaper(place, { LOG_LEVEL: 'info' });
  const raw = await RoundTrip.open(place);
  try {
    const section = await makeSection(paper, 'world');
    const [published, produced]: [number[], number[]] = [[], []];
    // In turn, so that both meet the same machine; the first ones warm up.
    for (let index = -10; index < count; index += 1) {
      const [ours, theirs] = [await publishAndSee(paper, section, index), await raw.once(index)];
      if (index < 0) continue;
      published.push(ours);
      produced.push(theirs);
    }
    return report('From the command to the page', times(published, produced), [
      { of: 'command → page, p99', against: 'produce → consume, p99', is: 'at most', ratio: 5 },
    ]);
  } finally {
    await raw.close();
    await paper.stop();
  }
}

const times = (published: readonly number[], produced: readonly number[]): Figures => ({
  unit: 'milliseconds',
  medians: new Map([
    ['command → page, median', percentile(published, 0.5)],
    ['command → page, p99', percentile(published, 0.99)],
    ['produce → consume, median', percentile(produced, 0.5)],
    ['produce → consume, p99', percentile(produced, 0.99)],
  ]),
});

/** The milliseconds from sending `POST /articles/:id/publish` to the page's first 200. */
async function publishAndSee(paper: Paper, section: Json, index: number): Promise<number> {
  const draft = made(await paper.writer.post('/articles', story(section.id, `Edition ${index}`)));
  const approved = await step(paper.editor, await step(paper.writer, draft, 'submit'), 'approve');
  const began = performance.now();
  await step(paper.editor, approved, 'publish');
  while ((await page(paper, draft.path)).status !== 200);
  return performance.now() - began;
}
