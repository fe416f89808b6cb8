import { type OutgoingEvent, type PublicStrip, stripUpdated } from '#contracts';
import type { Strip, StripEntry } from './strip.js';
import { isAhead } from './strip-entry.js';

/** Where a click leads, within this service. */
export type ClickPathOf = (entry: StripEntry) => string;

/** Everything that it takes to draw it at any time from now on; what is over is left out. */
export function announceStrip({ tiers, entries, ...strip }: Strip, clickPathOf: ClickPathOf, now: Date): OutgoingEvent {
  const ahead = entries.filter(entry => isAhead(entry, now));
  return stripUpdated({ ...strip, tiers: [...tiers], entries: ahead.map(entry => publicEntryOf(entry, clickPathOf)) });
}

function publicEntryOf(entry: StripEntry, clickPathOf: ClickPathOf): PublicStrip['entries'][number] {
  const { period: _period, startsAt, endsAt, ...shown } = entry;
  return {
    ...shown,
    startsAt: startsAt.toISOString(),
    ...(endsAt && { endsAt: endsAt.toISOString() }),
    clickPath: clickPathOf(entry),
  };
}
