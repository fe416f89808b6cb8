import { z } from 'zod';
import { resolveLocalTime } from '#scheduling';
import { plainText } from '../domain/plain-text.js';
import { isWebLink } from '../domain/web-link.js';

/** Fields that several routes take. */
export const text = (longest: number) => z.string().overwrite(plainText).min(1).max(longest);
const seenLetter = /(?!\p{Default_Ignorable_Code_Point})\p{L}/u;
/** What tells readers that something is paid for. */
export const disclosure = (longest: number) => text(longest).refine(words => seenLetter.test(words), 'Must be words that readers can see.');
export const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`), `an id like ${prefix}_…`);
export const paramOf = (prefix: string) => z.strictObject({ id: idOf(prefix) });

/** In a list of ids, each that was there before is at fault. */
export function eachOnce(ids: readonly string[], context: z.core.$RefinementCtx): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) context.addIssue({ code: 'custom', path: [index], message: 'Is named already.' });
}

/** Null removes it (RFC 7396). */
export const patch = <T extends z.ZodType>(field: T) => field.nullable().optional();

/** As browsers read it, without what they would leave out. */
export const webLink = z
  .string()
  .max(2_000)
  .refine(isWebLink, 'Must be a whole address such as https://example.com/.')
  .transform(address => new URL(address).href)
  .meta({ description: 'http or https' });

export const localTime = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, 'Must be a local time such as 2030-01-01T06:30.')
  .refine(isOfTheCalendar, 'Must be a local time such as 2030-01-01T06:30.')
  .meta({
    description:
      'A local time of the paper. Where clocks leave it out, it is moved forward by as much as they were; where it comes twice, the earlier is meant',
  });

export const date = z.iso.date().refine(day => day >= '2000' && day < '2100', 'Must be a date of this century.');

export const reason = text(500);
export const withReason = z
  .strictObject({ reason: reason.optional() })
  .default({})
  .meta({ example: { reason: 'Asked for by the sponsor' } });
export type WithReason = z.output<typeof withReason>;

export const nothing = z.strictObject({}).default({}).meta({ example: {} });
export type Nothing = z.output<typeof nothing>;

/** A patch as the domain takes it: null is undefined, which takes the field away; what is not named is not there. */
export const withoutNulls = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], null> } =>
  Object.fromEntries(Object.entries(fields).map(([name, value]: [string, unknown]) => [name, value ?? undefined])) as {
    [K in keyof T]: Exclude<T[K], null>;
  };

function isOfTheCalendar(local: string): boolean {
  try {
    return resolveLocalTime(local, 'UTC') instanceof Date;
  } catch {
    return false;
  }
}
