import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../operations.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false });

/** What the schema says, which is never stricter than the service. */
export const isValid = (schema: JsonSchema, value: unknown): boolean => ajv.validate(schema, value);

export interface JsonPlace {
  readonly path: readonly string[];
  readonly value: unknown;
  /** What is accepted here. */
  readonly schema: JsonSchema;
  /** Of a union, the alternative that the value is. */
  readonly alternative: JsonSchema;
}

/** Every place in a value, the value itself first, each with the schema that holds there. */
export function placesIn(value: unknown, schema: JsonSchema, path: readonly string[] = []): JsonPlace[] {
  const alternative = alternativeFor(value, schema);
  const inner = isObject(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? value.map((item, at): [string, unknown] => [`${at}`, item])
      : [];
  return [
    { path, value, schema, alternative },
    ...inner.flatMap(([name, item]) => placesIn(item, alternative.properties?.[name] ?? alternative.items ?? {}, [...path, name])),
  ];
}

/** JSON text of the value with other JSON text at one place: what `JSON.stringify` cannot say (`__proto__`) is text only. */
export function textWith(value: unknown, path: readonly string[], text: string): string {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  if (Array.isArray(value))
    return `[${value.map((item, at) => (`${at}` === name ? textWith(item, rest, text) : JSON.stringify(item))).join()}]`;
  const fields = isObject(value) ? Object.entries(value) : [];
  const others = fields.filter(([field]) => field !== name).map(([field, item]) => `${JSON.stringify(field)}:${JSON.stringify(item)}`);
  const own = isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  return `{${[...others, `${JSON.stringify(name)}:${textWith(own, rest, text)}`].join()}}`;
}

export const pointerOf = (path: readonly string[]): string =>
  path.map(step => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function alternativeFor(value: unknown, schema: JsonSchema): JsonSchema {
  const alternatives = schema.anyOf ?? schema.oneOf;
  const fitting = alternatives?.find(alternative => isValid(alternative, value));
  return fitting ? alternativeFor(value, fitting) : schema;
}
