import type { PaperZone } from '../paper-zone.js';
import { RunningTime, type Timed } from './running-time.js';

/** Of all that are kept together, some twenty megabytes; when there are more, it is begun anew. */
const mostStretches = 200_000;

interface Kept {
  readonly times: Map<string, RunningTime>;
  stretches: number;
}

const keptOf = new WeakMap<PaperZone, Kept>();

/** The running time of a flight, made once for all flights of the same times: a year of mornings takes a millisecond or two, and is asked for all the time. */
export function runningTimeOf(flight: Timed, zone: PaperZone): RunningTime {
  const { startsAt, endsAt, targeting } = flight;
  const kept = keptOf.get(zone) ?? { times: new Map<string, RunningTime>(), stretches: 0 };
  keptOf.set(zone, kept);
  const name = JSON.stringify([startsAt, endsAt, targeting.weekdays, targeting.dayParts]);
  const known = kept.times.get(name);
  if (known) return known;
  const made = new RunningTime(flight, zone);
  if (kept.stretches + made.stretches > mostStretches) {
    kept.times.clear();
    kept.stretches = 0;
  }
  kept.times.set(name, made);
  kept.stretches += made.stretches;
  return made;
}
