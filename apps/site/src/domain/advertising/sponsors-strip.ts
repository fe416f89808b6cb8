import type { PublicStrip } from '#contracts';
import { localDate } from '../text/dates.js';
import type { Paper } from '../paper/paper.js';

export type StripEntry = PublicStrip['entries'][number];
type Tier = PublicStrip['tiers'][number];
type Calendar = Pick<Paper, 'timeZone'>;

/** The sponsors as they stand at a moment: tier after tier, each in its order. */
export interface ShownStrip {
  readonly label: string;
  readonly tiers: readonly (Pick<Tier, 'tier' | 'label'> & { readonly entries: readonly StripEntry[] })[];
}

const msOfDay = 86_400_000;

/** Whole days from 1970-01-01 to the paper's date. */
const dayNumber = (at: Date, paper: Calendar): number => Date.parse(localDate(at, paper)) / msOfDay;

/** `en` has no order of its own: it is the root of the Unicode collation, which is the same in a paper of any language. */
const byName = new Intl.Collator('en', { sensitivity: 'base' });
const byId = (one: StripEntry, other: StripEntry): number => (one.id < other.id ? -1 : 1);
const byPosition = (one: StripEntry, other: StripEntry): number => one.position - other.position || byId(one, other);

const standsAt = ({ startsAt, endsAt }: StripEntry, at: number): boolean =>
  Date.parse(startsAt) <= at && (endsAt === undefined || at < Date.parse(endsAt));

/** Who stands in the strip at this moment; `undefined` where nobody does. The rules are those of `strip.updated`. */
export function stripAt(strip: PublicStrip, at: Date, paper: Calendar): ShownStrip | undefined {
  const standing = strip.state === 'on' ? strip.entries.filter(entry => standsAt(entry, at.getTime())) : [];
  const tiers = strip.tiers.flatMap(({ tier, label, order }) => {
    const entries = inOrder(
      standing.filter(entry => entry.tier === tier),
      order,
      at,
      paper,
    );
    return entries.length > 0 ? [{ tier, ...(label !== undefined && { label }), entries }] : [];
  });
  return tiers.length > 0 ? { label: strip.label, tiers } : undefined;
}

function inOrder(entries: readonly StripEntry[], order: Tier['order'], at: Date, paper: Calendar): StripEntry[] {
  switch (order) {
    case 'fixed':
      return entries.toSorted(byPosition);
    case 'alphabetical':
      return entries.toSorted((one, other) => byName.compare(one.name, other.name) || byId(one, other));
    case 'equal-exposure':
      break;
  }
  const fixed = entries.toSorted(byPosition);
  const first = fixed.length === 0 ? 0 : dayNumber(at, paper) % fixed.length;
  return [...fixed.slice(first), ...fixed.slice(0, first)];
}

/** When somebody next comes or goes by the clock alone; never (`Infinity`) where nothing is planned. A day that changes is not told: no page outlives it. */
export function nextChangeOf({ state, entries }: PublicStrip, at: Date): number {
  if (state === 'off') return Infinity;
  const times = entries.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), endsAt === undefined ? Infinity : Date.parse(endsAt)]);
  return Math.min(...times.filter(time => time > at.getTime()), Infinity);
}
