/** What took how long, for the person who waits. */
export class Timetable {
  readonly #rows: [string, number][] = [];

  constructor(preparedInMs: number) {
    if (preparedInMs > 0) this.#rows.push(['packages and build', preparedInMs]);
  }

  async measure<T>(what: string, work: () => Promise<T>): Promise<T> {
    console.log(`${what} …`);
    const began = performance.now();
    const result = await work();
    this.#rows.push([what, performance.now() - began]);
    return result;
  }

  get table(): string {
    const total: [string, number] = ['all in all', this.#rows.reduce((sum, [, ms]) => sum + ms, 0)];
    return [...this.#rows, total].map(([what, ms]) => `  ${what.padEnd(20)} ${(ms / 1_000).toFixed(1).padStart(6)} s`).join('\n');
  }
}
