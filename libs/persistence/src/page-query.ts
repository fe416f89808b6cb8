import { z } from 'zod';

const isLimit = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= 100;

/** The query parameters of a keyset page. Only plain digits are a number: `1e2`, ` 5` and `0x10` are mistakes. */
export const pageQuery = {
  limit: z
    .string()
    .refine(isLimit, 'a whole number from 1 to 100')
    .transform(Number)
    .default(20)
    .meta({ type: 'integer', minimum: 1, maximum: 100, description: 'Rows of a page' }),
  after: z.string().min(1).max(500).optional().meta({ description: 'What the page before called `next`' }),
};
