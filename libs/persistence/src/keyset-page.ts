import mongoose, { type Model, type QueryFilter } from 'mongoose';
import { z } from 'zod';
import { InvalidCursorError } from './errors.js';

export interface KeysetRequest<T> {
  readonly model: Model<T>;
  readonly filter: QueryFilter<T>;
  /** The field must be present in every row of the list; ties are broken by `_id`. */
  readonly sort: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  /** Rows of a page. */
  readonly limit: number;
  /** What the page before called `next`. */
  readonly after?: string;
  readonly select?: readonly string[];
}

export interface KeysetPage<T> {
  readonly items: T[];
  /** Absent on the last page. */
  readonly next?: string;
}

const cursor = z.tuple([z.union([z.object({ date: z.iso.datetime() }), z.string(), z.number()]), z.string()]);
type Position = [unknown, string];

/** One page of a list by position, not by number: rows that come or go meanwhile are neither shown twice nor skipped. */
export async function keysetPage<T extends { _id: string }>({
  model,
  filter,
  sort,
  limit,
  after,
  select,
}: KeysetRequest<T>): Promise<KeysetPage<T>> {
  const [order, beyond] = sort.direction === 'ascending' ? [1 as const, '$gt' as const] : [-1 as const, '$lt' as const];
  const from = after === undefined ? [] : [fromPosition(decode(after), sort.field, beyond)];
  const query = model
    .find({ $and: [filter, ...from] } as QueryFilter<T>)
    .sort({ [sort.field]: order, _id: order })
    .limit(limit + 1);
  if (select) query.select([sort.field, ...select]);
  const rows = await query
    .lean<T[]>()
    .exec()
    .catch((error: unknown) => {
      // A cursor of another list: its value is none of this field.
      throw after !== undefined && error instanceof mongoose.Error.CastError ? new InvalidCursorError() : error;
    });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: encode([valueAt(last, sort.field), last._id]) } : { items };
}

/** Where a cursor points: the value of the sort field, and the id, of the row before the page. */
export function positionOf(after: string): { value: unknown; id: string } {
  const [value, id] = decode(after);
  return { value, id };
}

/** The bound of the field alone is what an index begins at, however far down the list; the rest tells those of the same value apart. */
function fromPosition([value, id]: Position, field: string, beyond: '$gt' | '$lt'): object {
  return { [field]: { [`${beyond}e`]: value }, $or: [{ [field]: { [beyond]: value } }, { _id: { [beyond]: id } }] };
}

const valueAt = (row: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), row);

function encode([value, id]: Position): string {
  return Buffer.from(JSON.stringify([value instanceof Date ? { date: value.toISOString() } : value, id])).toString('base64url');
}

function decode(text: string): Position {
  try {
    const [value, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return [typeof value === 'object' ? new Date(value.date) : value, id];
  } catch {
    throw new InvalidCursorError();
  }
}
