import { type OutgoingEvent, type PublicStrip, stripUpdated } from '#contracts';
import type { Strip, StripEntry } from './strip.js';
import { isAhead } from './strip-entry.js';

/** Everything that it takes to draw it at any time from now on; what is over is left out. */
export function announceStrip({ tiers, entries, ...strip }: Strip, now: Date): OutgoingEvent {
  const ahead = entries.filter(entry => isAhead(entry, now));
  return stripUpdated({ ...strip, tiers: [...tiers], entries: ahead.map(publicEntryOf) });
}

function publicEntryOf({ period: _period, startsAt, endsAt, ...shown }: StripEntry): PublicStrip['entries'][number] {
  return { ...shown, startsAt: startsAt.toISOString(), ...(endsAt && { endsAt: endsAt.toISOString() }) };
}
