import type { Flight } from '../booking/flight.js';

/**
 * How much of its goal a flight may have spent by an instant. Even pacing gives it out as its time goes by; `headStartMs` is how long what is reserved may
 * wait for its impression, so that it does not hold up what follows. Of a short flight no more than a twentieth of its time is given ahead.
 */
export function allowanceOf(flight: Flight, at: Date, headStartMs: number): number {
  const goal = flight.goal?.quantity ?? 0;
  const [start, end, now] = [flight.startsAt.getTime(), flight.endsAt.getTime(), at.getTime()];
  if (now < start || now >= end) return 0;
  if (flight.pacing === 'as-fast-as-possible') return goal;
  const ahead = Math.min(headStartMs, (end - start) / 20);
  return Math.min(goal, Math.ceil((goal * (now - start + ahead)) / (end - start)));
}
