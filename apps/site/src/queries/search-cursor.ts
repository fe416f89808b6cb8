import { z } from 'zod';
import { InvalidCursorError } from '#persistence';
import type { Place, Rank } from '../store/look-into-searchables.js';

/** Where a page of what was found goes on: in which stretch of the articles, and after which of those found in it. */
export interface SearchCursor {
  readonly begin?: Place | undefined;
  readonly end?: Place | undefined;
  readonly after?: Rank | undefined;
}

const id = z.string().max(60);
const at = z.coerce.date();
const place = z.tuple([at, id]).transform(([time, article]): Place => ({ at: time, id: article }));
const rank = z.tuple([z.number(), at, id]).transform(([score, time, article]): Rank => ({ score, at: time, id: article }));
const cursor = z.strictObject({ b: place.optional(), e: place.optional(), a: rank.optional() });

const written = (it: Place | undefined) => it && [it.at.toISOString(), it.id];

export const writeCursor = ({ begin, end, after }: SearchCursor): string =>
  Buffer.from(JSON.stringify({ b: written(begin), e: written(end), a: after && [after.score, after.at.toISOString(), after.id] })).toString(
    'base64url',
  );

export function readCursor(text: string): SearchCursor {
  try {
    const { b: begin, e: end, a: after } = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { begin, end, after };
  } catch {
    throw new InvalidCursorError();
  }
}
