import { z } from 'zod';

/** A comma-separated list of some of these names. */
export const names = <const Name extends string>(known: readonly [Name, ...Name[]]) =>
  z
    .string()
    .max(1_000)
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(known)).max(known.length))
    .meta({ description: `Comma-separated, of: ${known.join(', ')}`, pattern: `^(?:${known.join('|')})(?:,(?:${known.join('|')}))*$` });

const moment = z.iso.datetime({ offset: true });

export const period = {
  from: moment.optional().meta({ description: 'Within' }),
  to: moment.optional().meta({ description: 'Not within' }),
};

/** What lists of articles may be narrowed to. */
export const articleFilter = {
  section: z
    .string()
    .regex(/^sec_[0-9a-z]{1,40}$/)
    .optional()
    .meta({ description: 'Id of a section, primary or not' }),
  tag: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .meta({ description: 'Slug of a tag' }),
  author: z
    .string()
    .regex(/^aut_[0-9a-z]{1,40}$/)
    .optional()
    .meta({ description: 'Id of an author' }),
  kind: z.enum(['story', 'video']).optional(),
  ...period,
};
