import { z } from 'zod';
import { topicKey as publishedTopicKey } from '#contracts';
import { timeZone } from '#service';
import { flawOfCondition } from '../../domain/matching/condition.js';

/** Fields that several routes take. */
export const topicKey = publishedTopicKey;
export const channel = z.enum(['mail', 'inbox']);
export const frequency = z.enum(['immediate', 'hourly', 'daily', 'weekly']);
export const address = z.email().max(254).meta({ description: 'Where mail goes; it stands in no answer' });
export const zone = timeZone.max(60).meta({ description: 'An IANA time zone', examples: ['Europe/Amsterdam'] });
export const locale = z
  .string()
  .max(35)
  .refine(isLocale, 'a language, such as en-GB')
  .meta({ description: 'BCP 47', examples: ['en-GB'] });
export const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'Local time', examples: ['07:30'] });
export const mute = z
  .string()
  .max(200)
  .regex(/^(?:paper|(?:section|author|tag|article|story|thread|report):[\w-]+|person:(?:usr|gst)_[0-9a-z]+)$/)
  .meta({ description: 'A topic key, `thread:art_…` for answers under one article, or `person:usr_…`' });

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** It is shown on pages: one line, and nothing that nobody sees. */
export const condition = z
  .string()
  .overwrite(text => text.replaceAll(invisible, ' ').trim())
  .min(1)
  .max(500)
  .superRefine((text, context) => {
    const flaw = flawOfCondition(text);
    if (flaw !== undefined) context.addIssue({ code: 'custom', message: flaw });
  })
  .meta({ description: 'In CEL, over what is public of an article', examples: ['"india" in tags'] });

/** What a link in mail ends with. */
export const linkToken = z.strictObject({ token: z.string().regex(/^[\w.~-]{1,400}$/, 'as the link has it') });
export type LinkToken = z.output<typeof linkToken>;

/** Dates in mail are written in it: one that is not well-formed would fail there, when nobody can be asked any more. */
function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
