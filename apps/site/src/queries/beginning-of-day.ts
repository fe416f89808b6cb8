import { resolveLocalTime } from '#scheduling';
import type { Paper } from '../domain/paper/paper.js';

const written = /^[12]\d{3}-\d{2}-\d{2}$/;

/** The moment in which a day (`YYYY-MM-DD`) of the paper begins, or one so many days later; nothing for a day that no calendar has. */
export function beginningOfDay(day: string, { timeZone }: Pick<Paper, 'timeZone'>, later = 0): Date | undefined {
  const date = new Date(written.test(day) ? `${day}T00:00:00Z` : Number.NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return undefined;
  date.setUTCDate(date.getUTCDate() + later);
  return resolveLocalTime(`${date.toISOString().slice(0, 10)}T00:00`, timeZone);
}
