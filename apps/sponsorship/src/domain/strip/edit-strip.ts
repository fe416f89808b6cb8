import type { Sponsor } from '../booking/sponsor.js';
import { InvalidStripEntryError, StripEntryNotFoundError, StripFullError } from './errors.js';
import type { Strip, StripEntry } from './strip.js';
import { isAhead } from './strip-entry.js';

export type StripFields = Pick<Strip, 'sectionId' | 'state' | 'label' | 'tiers'>;
/** Whose it is stays: its clicks are counted under it. */
export type StripEntryFields = Omit<StripEntry, 'id' | 'sponsorId' | 'name' | 'logo' | 'clickPath'>;

/** As many as an event may carry. */
const mostEntries = 100;

export const makeStrip = (id: string, fields: StripFields): Strip => ({ ...fields, id, version: 1, entries: [] });

/** A tier in which somebody stands stays. */
export function editStrip(before: Strip, fields: Partial<Omit<StripFields, 'sectionId'>>, now: Date): Strip {
  const after = { ...before, ...fields, version: before.version + 1 };
  for (const entry of after.entries) if (isAhead(entry, now)) assertTier(after, entry);
  return after;
}

export function addEntry(before: Strip, entry: StripEntry, now: Date): Strip {
  assertEntry(before, entry);
  return withEntries(before, [...before.entries, entry], now);
}

/** One that is over may come back, where there is room for it. */
export function editEntry(before: Strip, id: string, fields: Partial<StripEntryFields>, now: Date): Strip {
  const entry = { ...entryOf(before, id), ...fields };
  assertEntry(before, entry);
  const entries = before.entries.map(one => (one.id === id ? entry : one));
  return withEntries(before, entries, now);
}

export function removeEntry(before: Strip, id: string): Strip {
  const entry = entryOf(before, id);
  return { ...before, entries: before.entries.filter(one => one !== entry), version: before.version + 1 };
}

/** The sponsor is called otherwise, or has another logo. */
export function showSponsor(before: Strip, { id, name, logo }: Pick<Sponsor, 'id' | 'name' | 'logo'>): Strip {
  const entries = before.entries.map(entry => (entry.sponsorId === id ? { ...entry, name, logo } : entry));
  return { ...before, entries, version: before.version + 1 };
}

/** With the links that are signed now. */
export function renewLinks(before: Strip, clickPathOf: (entry: StripEntry) => string): Strip {
  const entries = before.entries.map(entry => ({ ...entry, clickPath: clickPathOf(entry) }));
  return { ...before, entries, version: before.version + 1 };
}

function withEntries(before: Strip, entries: readonly StripEntry[], now: Date): Strip {
  if (entries.filter(one => isAhead(one, now)).length > mostEntries) throw new StripFullError(mostEntries);
  return { ...before, entries, version: before.version + 1 };
}

function entryOf(strip: Strip, id: string): StripEntry {
  const entry = strip.entries.find(one => one.id === id);
  if (!entry) throw new StripEntryNotFoundError(strip.id, id);
  return entry;
}

function assertEntry(strip: Strip, entry: StripEntry): void {
  assertTier(strip, entry);
  if (entry.endsAt && entry.endsAt <= entry.startsAt) throw new InvalidStripEntryError('/period/to', 'An entry ends after it starts');
}

function assertTier({ tiers }: Strip, { tier }: StripEntry): void {
  if (!tiers.some(one => one.tier === tier)) throw new InvalidStripEntryError('/tier', `The strip has no tier "${tier}" for its entries`);
}
