import { type Isolated, type Json, made, makeSection, page, type Paper, startPaper, step, story } from '#testing';
import { type Figures, percentile, report } from './compare.js';
import { keepAsking } from './load.js';
import { RoundTrip } from './round-trip.js';

const count = Number(process.env['BENCH_PUBLICATIONS'] ?? 200);

/** As many as ask for the front page meanwhile, each second. */
const readersPerSecond = 200;

/** From the command to the page: publishing by HTTP until the site shows it, with readers and without, against bare kafkajs producing and consuming one record at a time. */
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
    const busy = await whileRead(paper, section);
    return report(
      'From the command to the page',
      times({ 'command → page': published, 'with readers': busy, 'produce → consume': produced }),
      [
        { of: 'command → page, p99', against: 'produce → consume, p99', is: 'at most', ratio: 5 },
        { of: 'with readers, p99', is: 'at most', figure: 1_000 },
      ],
    );
  } finally {
    await raw.close();
    await paper.stop();
  }
}

/** The front page that they ask for is another after each publication. */
async function whileRead(paper: Paper, section: Json): Promise<number[]> {
  const stop = keepAsking(`${paper.site.url}/`, readersPerSecond);
  const published: number[] = [];
  for (let index = count; index < 2 * count; index += 1) published.push(await publishAndSee(paper, section, index));
  await stop();
  return published;
}

const times = (measured: Readonly<Record<string, readonly number[]>>): Figures => ({
  unit: 'milliseconds',
  medians: new Map(
    Object.entries(measured).flatMap(([name, figures]): [string, number][] => [
      [`${name}, median`, percentile(figures, 0.5)],
      [`${name}, p99`, percentile(figures, 0.99)],
    ]),
  ),
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
