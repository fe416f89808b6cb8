import { describe, expect, it } from '@jest/globals';
import { local, localIn, nextMinute, openAdDesk } from '../ad-desk.js';
import { becomes, comes, flightAt, statesOf } from './booked.js';

describe('A flight whose time comes while the service is down', () => {
  it('starts or ends when it is up again, once', async () => {
    const first = await openAdDesk('due-restart');
    const minute = nextMinute();
    const booked = await flightAt(first, 'booked', { period: { from: local(minute), to: localIn(9) } });
    const live = await flightAt(first, 'live', { period: { from: localIn(-1), to: local(minute) } });
    expect(Date.now()).toBeLessThan(minute.getTime());
    await first.stop();
    const second = await openAdDesk('due-restart', first.place);
    try {
      await comes(second, minute);
      await becomes(second, live, 'completed');
      await becomes(second, booked, 'live');
      expect(statesOf(await second.told('flight.updated', live.id))).toEqual(['1 draft', '2 booked', '3 live', '4 completed']);
      expect(statesOf(await second.told('flight.updated', booked.id))).toEqual(['1 draft', '2 booked', '3 live']);
    } finally {
      await second.stop();
    }
  });
});
