/** Local times of the paper. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Two years from the day of the load: no flight is behind its pace from its first minute, and each runs whenever somebody looks. */
export function demoPeriod(now: Date): Period {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  return { from: midnight(year, month, day), to: midnight(year + 2, month, day) };
}

const midnight = (...date: [year: number, month: number, day: number]): string =>
  `${new Date(Date.UTC(...date)).toISOString().slice(0, 10)}T00:00`;
