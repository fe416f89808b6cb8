import type { Flight, FrequencyCap } from '../booking/flight.js';

/** When a reader was shown which capped flights, in seconds: all that their own device remembers for us, and all that we know of them. */
export type SeenFlights = ReadonlyMap<string, readonly number[]>;

/** What fits into a capsule of three thousand characters. A cap of more is held as one of so many. */
const mostFlights = 24;
const mostTimes = 12;
const form = /^1(?:_flt-[0-9a-z]{1,40}(?:-[0-9a-z]{1,8}){1,12})*$/;
const hour = 3_600;
/** A flight that is unknown here may be live a moment later, or be so in another process already. */
const unknownFor = 24 * hour;

/** Whether a flight may be shown to them another `times`; one that could not be remembered may not. */
export function isWithinCaps({ id, frequencyCaps }: Flight, seen: SeenFlights, at: Date, times: number): boolean {
  const known = seen.get(id);
  if (known === undefined && seen.size >= mostFlights) return false;
  const now = secondsOf(at);
  return frequencyCaps.every(({ impressions, hours }) => {
    const within = known?.reduce((count, time) => count + (time > now - hours * hour ? 1 : 0), 0) ?? 0;
    return within + times <= Math.min(impressions, mostTimes);
  });
}

/** A flight that they have not seen takes its place among those that can be remembered, so that a page lets in no more of them than there is room for. */
export const withPlaceFor = (seen: SeenFlights, { id }: Flight): SeenFlights => (seen.has(id) ? seen : new Map([...seen, [id, []]]));

/** What is to be remembered after these were shown; what no cap of a flight that may come again asks for any longer is forgotten. */
export function rememberShown(
  seen: SeenFlights,
  shown: readonly Flight[],
  at: Date,
  capsOf: (id: string) => readonly FrequencyCap[] | undefined,
): SeenFlights {
  const now = secondsOf(at);
  const times = new Map([...seen].map(([id, known]) => [id, [...known]]));
  for (const { id } of shown) times.set(id, [...(times.get(id) ?? []), now]);
  const kept = [...times].flatMap(([id, known]): [string, number[]][] => {
    const caps = capsOf(id);
    const longest = caps ? Math.max(0, ...caps.map(({ hours }) => hours * hour)) : unknownFor;
    const asked = known.filter(time => time > now - longest).slice(-mostTimes);
    return asked.length > 0 ? [[id, asked]] : [];
  });
  return new Map(kept);
}

/** In characters that an address may hold. */
export function writeSeen(seen: SeenFlights): string {
  const flights = [...seen].map(([id, times]) => `_${[id.replace('_', '-'), ...times.map(time => time.toString(36))].join('-')}`);
  return `1${flights.join('')}`;
}

/** Of a capsule that was signed by us; nothing of one that is of another form. */
export function readSeen(written: string): SeenFlights {
  if (!form.test(written)) return new Map();
  const flights = written.split('_').slice(1, mostFlights + 1);
  return new Map(
    flights.map(flight => {
      const [prefix, id, ...times] = flight.split('-');
      return [`${prefix}_${id}`, times.map(time => Number.parseInt(time, 36))];
    }),
  );
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000);
