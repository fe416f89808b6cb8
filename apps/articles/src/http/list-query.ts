import { z } from 'zod';

/** A comma-separated list of some of these names. */
export const names = <const Name extends string>(known: readonly [Name, ...Name[]]) =>
  z
    .string()
    .max(1_000)
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(known)).max(known.length))
    .meta({ description: `Comma-separated, of: ${known.join(', ')}` });

export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Rows of a page' }),
  after: z.string().min(1).max(500).optional().meta({ description: 'What the page before called `next`' }),
};

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
