import { z } from 'zod';
import { idOf } from '../fields.js';

const some = <T extends z.ZodType>(item: T, most: number) => z.array(item).min(1).max(most).optional();
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of day such as 06:30.');

const dayPart = z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => from !== to, {
  path: ['to'],
  message: 'Must be another time than `from`; a flight that may run all day names no day-parts.',
});

/** Whom a flight is for: each that is named has to fit, by one of its values. */
export const targeting = z
  .strictObject({
    sectionIds: some(idOf('sec'), 100).meta({ description: 'Of the article’s sections and those above them' }),
    tags: some(
      z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must be small letters and digits, joined by hyphens, such as city-hall.')
        .max(120),
      100,
    ),
    locales: some(
      z
        .string()
        .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'Must be a language such as en or en-GB.')
        .max(35),
      50,
    ).meta({ description: '`en` fits `en-GB`' }),
    devices: some(z.enum(['phone', 'tablet', 'desktop']), 3),
    countries: some(z.string().regex(/^[A-Z]{2}$/, 'Must be a country in two capital letters, such as NL.'), 250),
    dayParts: some(dayPart, 12).meta({
      description: 'Local times of the paper, `to` not included; one that ends before it begins goes over midnight',
    }),
    weekdays: some(z.int().min(1).max(7), 7).meta({ description: 'ISO 8601: 1 is Monday, of the paper' }),
  })
  .meta({ description: 'Each that is named has to fit, by one of its values' });
