import type { Targeting } from './targeting.js';

/** Besides their times, which are looked at by themselves. */
const conditions = ['sectionIds', 'tags', 'locales', 'devices', 'countries'] as const;

/** Whether an exclusive flight takes every page that the other could stand on: each of its conditions is one of the other's, as wide or wider. */
export const standsOver = (exclusive: Targeting, other: Targeting): boolean =>
  conditions.every(name => isWithin(other[name], exclusive[name]));

/** Nothing named is no condition. */
function isWithin(values: readonly string[] | undefined, wide: readonly string[] | undefined): boolean {
  if (wide === undefined || wide.length === 0) return true;
  return values !== undefined && values.length > 0 && values.every(value => wide.includes(value));
}
