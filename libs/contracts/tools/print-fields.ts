import type { JsonSchema } from './json-schema.js';

/** What several events hold is described once, under its name, and linked from everywhere else. */
export type Shapes = ReadonlyMap<string, JsonSchema>;

const head = ['| field | type | | rule |', '| --- | --- | --- | --- |'];

/** The fields of an object as a table; those of an object without a name follow it, as `parent.field`. */
export function printFields(schema: JsonSchema, shapes: Shapes): string {
  if (schema.oneOf) return schema.oneOf.map(member => printMember(member, shapes)).join('\n\n');
  return [...head, ...rows(schema, shapes, '')].join('\n');
}

/** A union is told apart by `type`. */
function printMember(member: JsonSchema, shapes: Shapes): string {
  const { type, ...properties } = member.properties ?? {};
  return [`**${code(type?.const)}**`, '', ...head, ...rows({ ...member, properties }, shapes, '')].join('\n');
}

function rows({ properties = {}, required = [] }: JsonSchema, shapes: Shapes, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const presence = required.includes(name) ? '' : 'optional';
    const cells = [`\`${prefix}${name}\``, typeOf(schema, shapes), presence, rulesOf(schema)];
    return [`| ${cells.join(' | ')} |`, ...rowsWithin(schema, shapes, prefix + name)];
  });
}

function rowsWithin(schema: JsonSchema, shapes: Shapes, path: string): string[] {
  if (nameOf(schema, shapes) !== undefined) return [];
  if (schema.items) return rowsWithin(schema.items, shapes, `${path}[]`);
  return rows(schema, shapes, `${path}.`);
}

export function typeOf(schema: JsonSchema, shapes: Shapes): string {
  const name = nameOf(schema, shapes);
  if (name !== undefined) return `[${name}](#${name.toLowerCase().replaceAll(' ', '-')})`;
  if (schema.items) return `${typeOf(schema.items, shapes)}[]`;
  const members = schema.anyOf ?? schema.oneOf;
  if (members) return [...new Set(members.map(member => typeOf(member, shapes)))].join(' or ');
  return schema.type ?? 'anything';
}

function nameOf(schema: JsonSchema, shapes: Shapes): string | undefined {
  const text = JSON.stringify({ ...schema, description: undefined });
  return [...shapes].find(([, shape]) => JSON.stringify(shape) === text)?.[0];
}

function rulesOf(schema: JsonSchema): string {
  const choices = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]) ?? constantsOf(schema.anyOf);
  return [
    choices?.map(code).join(' · '),
    rangeOf(schema),
    schema.format === 'date-time' || schema.format === 'date' ? schema.format : typeof schema.pattern === 'string' && code(schema.pattern),
    schema.description,
    schema.items && rulesOf(schema.items) && `each: ${rulesOf(schema.items)}`,
  ]
    .filter(rule => typeof rule === 'string' && rule !== '')
    .join('; ')
    .replaceAll('|', '\\|');
}

/** A choice of constants is an enum by another name. */
const constantsOf = (members?: readonly JsonSchema[]): unknown[] | undefined =>
  members?.every(member => member.const !== undefined) ? members.map(member => member.const) : undefined;

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

function rangeOf(schema: JsonSchema): string {
  const unit = units[schema.type ?? ''] ?? '';
  const [from, to] = [boundOf(schema, 'minLength', 'minItems', 'minimum'), boundOf(schema, 'maxLength', 'maxItems', 'maximum')];
  if (from === 1 && to === undefined && unit !== '') return 'not empty';
  if (from === undefined) return to === undefined ? '' : `at most ${to}${unit}`;
  return to === undefined ? `at least ${from}` : `${from}–${to}${unit}`;
}

const boundOf = (schema: JsonSchema, ...names: string[]): number | undefined =>
  names
    .map(name => schema[name])
    .filter(value => typeof value === 'number')
    .find(value => Math.abs(value) < Number.MAX_SAFE_INTEGER);

const code = (value: unknown): string => `\`${String(value)}\``;
