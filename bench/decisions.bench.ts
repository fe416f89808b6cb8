import type { Isolated } from '#testing';
import { type Figures, report } from './compare.js';
import { megabytesPerThousand, timesOfDecision } from './decisions/in-process.js';
import { openSponsorship } from './decisions/open-sponsorship.js';
import { postsPerSecond } from './decisions/post-load.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

/** What stands in eight placements of an article's page: decided in this process among 100, 1,000 and 10,000 live flights, and asked of a service that has 1,000. */
export async function decisions(place: Isolated): Promise<boolean> {
  const inProcess = report('A decision for eight placements, in process', inProcessFigures(), [
    { of: '1,000 flights, p99', is: 'at most', figure: 10 },
    { of: '10,000 flights, median', against: '100 flights, median', is: 'at most', ratio: 20 },
    { of: 'megabytes per 1,000 flights', is: 'at most', figure: 10 },
  ]);
  return (await overHttp(place)) && inProcess;
}

function inProcessFigures(): Figures {
  const medians = new Map<string, number>();
  for (const flights of [100, 1_000, 10_000]) {
    const { median, p99 } = timesOfDecision(flights);
    medians.set(`${flights.toLocaleString('en')} flights, median`, median);
    medians.set(`${flights.toLocaleString('en')} flights, p99`, p99);
  }
  medians.set('megabytes per 1,000 flights', megabytesPerThousand());
  return { medians, unit: 'milliseconds, or as said' };
}

async function overHttp(place: Isolated): Promise<boolean> {
  const sponsorship = await openSponsorship(place);
  try {
    const runs: { readonly perSecond: number; readonly p99: number }[] = [];
    // The first one warms up, and lets the leases grow to what is asked.
    for (let round = 0; round <= rounds; round += 1) runs.push(await postsPerSecond(`${sponsorship.url}/decisions`, sponsorship.question));
    const middle = (values: readonly number[]): number =>
      values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
    const measured = runs.slice(1);
    const medians = new Map([
      ['decisions per second', middle(measured.map(({ perSecond }) => perSecond))],
      ['p99 in milliseconds', middle(measured.map(({ p99 }) => p99))],
      ['placements filled by a flight, of eight', await sponsorship.filled()],
    ]);
    return report('Decisions over HTTP, 32 connections, 1,000 flights', { medians, unit: 'as said' }, [
      { of: 'decisions per second', is: 'at least', figure: 2_000 },
      { of: 'p99 in milliseconds', is: 'at most', figure: 25 },
      { of: 'placements filled by a flight, of eight', is: 'at least', figure: 6 },
    ]);
  } finally {
    await sponsorship.stop();
  }
}
