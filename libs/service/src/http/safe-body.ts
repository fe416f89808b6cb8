import { InvalidRequestError } from '../problems/errors.js';
import { pointerTo } from '../problems/problem.js';

const MAX_DEPTH = 32;
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** JSON (RFC 8259) without what could harm whoever copies or queries with it. An empty body is no body. */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const body = read(bytes);
  refusePoison(body);
  return body;
}

/** A plain HTML form: each field once, all of them texts. */
export function parseFormBody(bytes: Buffer): Record<string, string> {
  const form: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    if (POISON.has(name) || name.startsWith('$')) refuse([name], 'This name is not allowed.');
    if (Object.hasOwn(form, name)) refuse([name], 'This field is there twice.');
    form[name] = value;
  }
  return form;
}

function read(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch (error) {
    return refuse([], error instanceof SyntaxError ? 'The body is not well-formed JSON.' : 'The body is not UTF-8.');
  }
}

/** Names that reach prototypes, names that are database operators, and nesting that would exhaust the stack of whoever walks it. */
export function refusePoison(value: unknown, path: readonly PropertyKey[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= MAX_DEPTH) refuse(path, `This is nested deeper than ${MAX_DEPTH} levels.`);
  for (const [name, item] of Object.entries(value)) {
    if (!Array.isArray(value) && (POISON.has(name) || name.startsWith('$') || name.includes('\0')))
      refuse([...path, name], 'This name is not allowed.');
    // A long list of plain values needs no path for each.
    if (typeof item === 'object') refusePoison(item, [...path, name]);
  }
}

function refuse(path: readonly PropertyKey[], message: string): never {
  throw new InvalidRequestError([{ pointer: pointerTo(path), in: 'body', message }]);
}
