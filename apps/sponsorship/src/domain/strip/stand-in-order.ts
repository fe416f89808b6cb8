import type { TierOrder } from '#contracts';
import { dayNumber } from '../paper-days.js';

/** An entry as far as its place among others goes. */
export interface Ordered {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/** `en` has no order of its own: it is the root of the Unicode collation, which is the same in a paper of any language. */
const byName = new Intl.Collator('en', { sensitivity: 'base' });
const byId = (one: Ordered, other: Ordered): number => (one.id < other.id ? -1 : 1);
const byPosition = (one: Ordered, other: Ordered): number => one.position - other.position || byId(one, other);

/**
 * The entries of one tier that stand at an instant, as readers see them: the rule that `strip.updated` describes, by which the site draws
 * them. `date` is the paper's, at that instant.
 */
export function standInOrder<T extends Ordered>(standing: readonly T[], order: TierOrder, date: string): T[] {
  switch (order) {
    case 'fixed':
      return standing.toSorted(byPosition);
    case 'alphabetical':
      return standing.toSorted((one, other) => byName.compare(one.name, other.name) || byId(one, other));
    case 'equal-exposure':
      break;
  }
  const fixed = standing.toSorted(byPosition);
  const first = fixed.length === 0 ? 0 : dayNumber(date) % fixed.length;
  return [...fixed.slice(first), ...fixed.slice(0, first)];
}
