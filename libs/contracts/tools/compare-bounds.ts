import type { JsonSchema } from './json-schema.js';
import { type Break, type Report, words } from './schema-break.js';

/** Keyword → where it stands when it is left out. */
const limits: ReadonlyMap<string, number> = new Map([
  ['minimum', -Infinity],
  ['exclusiveMinimum', -Infinity],
  ['minLength', 0],
  ['minItems', 0],
  ['minProperties', 0],
  ['maximum', Infinity],
  ['exclusiveMaximum', Infinity],
  ['maxLength', Infinity],
  ['maxItems', Infinity],
  ['maxProperties', Infinity],
]);

export const isBound = (keyword: string): boolean => limits.has(keyword);

export function compareBounds(older: JsonSchema, newer: JsonSchema, report: Report): Break[] {
  return [...limits].flatMap(([keyword, unlimited]) => {
    const before = Number(older[keyword] ?? unlimited);
    const after = Number(newer[keyword] ?? unlimited);
    if (before === after) return [];
    const isLower = unlimited <= 0;
    const kind = after > before === isLower ? 'constraint-tightened' : 'constraint-loosened';
    return [report(kind, `${keyword} ${words(older[keyword])} became ${words(newer[keyword])}`)];
  });
}
