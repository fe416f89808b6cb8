import { describe, expect, it } from '@jest/globals';
import { local, localIn, nextMinute, openAdDesk } from '../ad-desk.js';
import { becomes, flightAt, minuteOrTwo, statesOf } from './booked.js';

describe('A flight whose time comes while the service is down', () => {
  it(
    'starts or ends when it is up again, once',
    async () => {
      const first = await openAdDesk('due-restart');
      const at = local(nextMinute());
      const booked = await flightAt(first, 'booked', { period: { from: at, to: localIn(9) } });
      const live = await flightAt(first, 'live', { period: { from: localIn(-1), to: at } });
      await first.stop();
      const second = await openAdDesk('due-restart', first.place);
      try {
        await becomes(second, live, 'completed', minuteOrTwo);
        await becomes(second, booked, 'live');
        expect(statesOf(await second.told('flight.updated', live.id))).toEqual(['1 draft', '2 booked', '3 live', '4 completed']);
        expect(statesOf(await second.told('flight.updated', booked.id))).toEqual(['1 draft', '2 booked', '3 live']);
      } finally {
        await second.stop();
      }
    },
    minuteOrTwo + 60_000,
  );
});
