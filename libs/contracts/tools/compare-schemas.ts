import { isDeepStrictEqual } from 'node:util';
import { compareBounds, isBound } from './compare-bounds.js';
import type { JsonSchema } from './json-schema.js';
import { type Break, type BreakKind, type Report, words } from './schema-break.js';

/** They say something to people, and nothing about data. */
const annotations = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'deprecated', 'default']);
const compared = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'oneOf',
  'enum',
  'const',
  'format',
  'pattern',
]);

/**
 * Whether two schemas of one event understand each other's records, whichever is older (FULL_TRANSITIVE, when asked of every pair). An optional
 * field that is new is the only change allowed: readers leave out what they do not know. A keyword that is not known here counts as a break.
 */
export function compareSchemas(older: JsonSchema, newer: JsonSchema, at = ''): Break[] {
  const report = (kind: BreakKind, message: string): Break => ({ kind, at, message });
  if (older.type !== newer.type) return [report('type-changed', `${words(older.type)} became ${words(newer.type)}`)];
  return [
    ...compareChoices(older, newer, report),
    ...compareBounds(older, newer, report),
    ...compareTexts(older, newer, report),
    ...compareObjects(older, newer, at, report),
    ...compareItems(older, newer, at, report),
    ...compareMembers('oneOf', older, newer, at, report),
    ...compareMembers('anyOf', older, newer, at, report),
    ...compareRest(older, newer, report),
  ];
}

function compareChoices(older: JsonSchema, newer: JsonSchema, report: Report): Break[] {
  const [before, after] = [choicesOf(older), choicesOf(newer)];
  if (!before && !after) return [];
  if (!before) return [report('enum-narrowed', `only ${words(after)} is allowed now`)];
  if (!after) return [report('enum-widened', 'any value is allowed now')];
  const [gone, added] = [before.filter(value => !after.includes(value)), after.filter(value => !before.includes(value))];
  return [
    ...(gone.length > 0 ? [report('enum-narrowed', `${words(gone)} is no longer allowed`)] : []),
    ...(added.length > 0 ? [report('enum-widened', `${words(added)} is new`)] : []),
  ];
}

const choicesOf = (schema: JsonSchema): readonly unknown[] | undefined => schema.enum ?? ('const' in schema ? [schema.const] : undefined);

function compareTexts(older: JsonSchema, newer: JsonSchema, report: Report): Break[] {
  return (['format', 'pattern'] as const).flatMap(keyword =>
    older[keyword] === newer[keyword] ? [] : [report(`${keyword}-changed`, `${words(older[keyword])} became ${words(newer[keyword])}`)],
  );
}

function compareObjects(older: JsonSchema, newer: JsonSchema, at: string, report: Report): Break[] {
  const [before, after] = [older.properties ?? {}, newer.properties ?? {}];
  const [needed, needs] = [new Set(older.required), new Set(newer.required)];
  const fieldAt = (name: string) => (at === '' ? name : `${at}.${name}`);
  const fields = Object.entries(before).flatMap(([name, schema]): Break[] => {
    const now = after[name];
    return now ? compareSchemas(schema, now, fieldAt(name)) : [{ kind: 'field-removed', at: fieldAt(name), message: 'is gone' }];
  });
  const presence = [...new Set([...needed, ...needs])].flatMap((name): Break[] => {
    if (needed.has(name) && needs.has(name)) return [];
    // Said already: it was removed.
    if (name in before && !(name in after)) return [];
    return needs.has(name)
      ? [{ kind: 'required-added', at: fieldAt(name), message: 'older records need not have it' }]
      : [{ kind: 'required-dropped', at: fieldAt(name), message: 'older readers need it' }];
  });
  return [...fields, ...presence, ...compareOpenness(older, newer, report)];
}

/** A closed object cannot grow: who holds its schema of today refuses the fields of tomorrow. */
function compareOpenness(older: JsonSchema, newer: JsonSchema, report: Report): Break[] {
  const [before, after] = [older.additionalProperties ?? true, newer.additionalProperties ?? true];
  if (!isDeepStrictEqual(before, after))
    return [report('additional-properties-changed', `${JSON.stringify(before)} became ${JSON.stringify(after)}`)];
  const added = Object.keys(newer.properties ?? {}).filter(name => !(name in (older.properties ?? {})));
  return before === true || added.length === 0 ? [] : [report('additional-properties-changed', `${words(added)} was not allowed before`)];
}

function compareItems(older: JsonSchema, newer: JsonSchema, at: string, report: Report): Break[] {
  if (!older.items && !newer.items) return [];
  if (!older.items || !newer.items) return [report('type-changed', 'its items are described in one of the two only')];
  return compareSchemas(older.items, newer.items, `${at}[]`);
}

/** Members are told apart by what names them, not by their place. */
function compareMembers(keyword: 'oneOf' | 'anyOf', older: JsonSchema, newer: JsonSchema, at: string, report: Report): Break[] {
  if (!older[keyword] && !newer[keyword]) return [];
  const [before, after] = [named(older[keyword] ?? []), named(newer[keyword] ?? [])];
  const kept = [...before].flatMap(([name, schema]) => {
    const now = after.get(name);
    return now ? compareSchemas(schema, now, `${at}<${name}>`) : [report('member-removed', `${name} is no longer possible`)];
  });
  const added = [...after.keys()].filter(name => !before.has(name));
  return [...kept, ...added.map(name => report('member-added', `${name} is new, and older readers refuse it`))];
}

function named(members: readonly JsonSchema[]): Map<string, JsonSchema> {
  const result = new Map<string, JsonSchema>();
  for (const member of members) {
    const constant = Object.values(member.properties ?? {}).find(property => property.const !== undefined)?.const;
    const name = typeof constant === 'string' ? constant : words(member.const ?? member.type);
    result.set(result.has(name) ? `${name} ${result.size}` : name, member);
  }
  return result;
}

function compareRest(older: JsonSchema, newer: JsonSchema, report: Report): Break[] {
  return [...new Set([...Object.keys(older), ...Object.keys(newer)])]
    .filter(keyword => !annotations.has(keyword) && !compared.has(keyword) && !isBound(keyword))
    .filter(keyword => !isDeepStrictEqual(older[keyword], newer[keyword]))
    .map(keyword => report('keyword-changed', `${keyword}: ${words(older[keyword])} became ${words(newer[keyword])}`));
}
