/** One way of doing the work; answers how much of it was done, in its own unit, per second (or, for times, in milliseconds). */
export interface Candidate {
  readonly name: string;
  readonly run: () => Promise<number>;
}

export interface Goal {
  readonly of: string;
  /** Another figure of the run; without it, the goal is one of the figure itself. */
  readonly against?: string;
  /** `at least` for rates, `at most` for times. */
  readonly is: 'at least' | 'at most';
  readonly ratio: number;
}

export interface Figures {
  readonly medians: ReadonlyMap<string, number>;
  readonly unit: string;
}

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

/** Runs every candidate in each round, in turn, so that a machine that slows down slows all of them; the first round warms up and is dropped. */
export async function compare(title: string, unit: string, candidates: readonly Candidate[]): Promise<Figures> {
  const measured = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of candidates) {
      const figure = await run();
      if (round > 0) measured.get(name)?.push(figure);
    }
    process.stderr.write(`${title}: round ${round} of ${rounds}\n`);
  }
  return { medians: new Map([...measured].map(([name, figures]) => [name, median(figures)])), unit };
}

/** Prints the medians and what they say of the goals; answers whether all were met. */
export function report(title: string, { medians, unit }: Figures, goals: readonly Goal[]): boolean {
  console.log(`\n## ${title}\n\n| | ${unit} |\n| --- | ---: |`);
  for (const [name, figure] of medians) console.log(`| ${name} | ${rounded(figure)} |`);
  console.log('\n| figure or ratio | measured | goal | |\n| --- | ---: | ---: | --- |');
  const verdicts = goals.map(({ of, against, is, ratio }) => {
    const found = (medians.get(of) ?? Number.NaN) / (against === undefined ? 1 : (medians.get(against) ?? Number.NaN));
    const isMet = is === 'at least' ? found >= ratio : found <= ratio;
    const ratioOf = against === undefined ? of : `${of} ÷ ${against}`;
    console.log(`| ${ratioOf} | ${found.toFixed(2)} | ${is} ${ratio} | ${isMet ? 'met' : 'MISSED'} |`);
    return isMet;
  });
  return verdicts.every(Boolean);
}

export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const median = (figures: readonly number[]): number => percentile(figures, 0.5);
const rounded = (figure: number): string => (figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2));
