import { isDeepStrictEqual } from 'node:util';

/** Who did what, when and why, and what it was before and after: only the fields that changed. Append-only. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** The person's id; never a name, so that the trail holds nothing personal. */
  readonly actor: string;
  /** A verb: `publish`, `create`. */
  readonly action: string;
  /** In words: `article`. */
  readonly aggregate: string;
  readonly aggregateId: string;
  /** The aggregate's, after it. */
  readonly version: number;
  readonly why?: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of two states that differ, each side with its own values; objects are compared one level deep, named `outer/inner`. */
export function changedFields(before: object | undefined, after: object | undefined): { before: Fields; after: Fields } {
  const old = flat(before ?? {});
  const current = flat(after ?? {});
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].filter(name => !isDeepStrictEqual(old[name], current[name]));
  const pick = (fields: Fields): Fields =>
    Object.fromEntries(names.filter(name => fields[name] !== undefined).map(name => [name, fields[name]]));
  return { before: pick(old), after: pick(current) };
}

function flat(value: object): Fields {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]: [string, unknown]) =>
      isPlain(field) ? Object.entries(field).map(([inner, part]) => [`${name}/${inner}`, part] as const) : [[name, field] as const],
    ),
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
