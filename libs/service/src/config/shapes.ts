import { z } from 'zod';

/** What settings of several services look like. */
export const timeZone = z.string().refine(isTimeZone);
/** Paths are put behind it. */
export const baseUrl = z.url().transform(url => url.replace(/\/+$/, ''));

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
