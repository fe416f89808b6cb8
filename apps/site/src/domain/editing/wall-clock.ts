import type { Paper } from '../paper/paper.js';

/** An instant as the paper's clock shows it, in the form in which a browser's field for times takes it: `2026-11-24T06:30`. */
export function wallClock(instant: string, { timeZone }: Pick<Paper, 'timeZone'>): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant)).replace(' ', 'T');
}
