import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, made } from '#testing';
import { LendGoal } from '../../src/commands/serving/lend-goal.js';
import { BalancesStore } from '../../src/store/balances.store.js';
import { TalliesStore } from '../../src/store/tallies.store.js';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { flightAt, makeCampaign, makePlacement, readFlight } from './booked.js';

describe('The goal of a live flight', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('goal-in-use');
  });
  afterAll(() => desk.stop());

  const aim = ({ id, version }: Json, metric: string, quantity: number) =>
    desk.manager.patch(`/flights/${id}`, { goal: { metric, quantity } }, { version });

  it('is not made smaller than what is lent of it, while it is being lent', async () => {
    const [lend, balances] = [desk.service.app.get(LendGoal, { strict: false }), desk.service.app.get(BalancesStore, { strict: false })];
    const where = { campaignId: (await makeCampaign(desk)).id, placementIds: [(await makePlacement(desk)).id] };
    const fast = { ...where, goal: { metric: 'impressions', quantity: 1_000 }, pacing: 'as-fast-as-possible' };
    const flights = await Promise.all(Array.from({ length: 12 }, () => flightAt(desk, 'live', fast)));
    const statuses = await Promise.all(
      flights.map(async flight => {
        const [{ status }] = await Promise.all([
          aim(flight, 'impressions', 300),
          lend.execute(flight.id, 700),
          lend.execute(flight.id, 100),
        ]);
        const [{ spent, open }, { goal }] = [await balances.get(flight.id), await readFlight(desk, flight)];
        expect(spent + open).toBeLessThanOrEqual(goal.quantity);
        return status;
      }),
    );
    expect(statuses.filter(status => status !== 200 && status !== 409)).toEqual([]);
  });

  it('is made smaller down to what is lent of it, and no further', async () => {
    const fast = { goal: { metric: 'impressions', quantity: 1_000 }, pacing: 'as-fast-as-possible' };
    const live = await flightAt(desk, 'live', fast);
    await desk.service.app.get(LendGoal, { strict: false }).execute(live.id, 700);
    // The service itself lends a little of what is live.
    const { spent, open } = await desk.service.app.get(BalancesStore, { strict: false }).get(live.id);
    expect(spent + open).toBeGreaterThanOrEqual(700);
    const refused = await aim(live, 'impressions', 699);
    expect(refused.body).toMatchObject({ type: '/problems/fixed-while-live', errors: [{ pointer: '/goal/quantity' }] });
    expect(made(await aim(live, 'impressions', 800)).goal.quantity).toBe(800);
  });

  it('is, of clicks, not made smaller than those that are counted', async () => {
    const live = await flightAt(desk, 'live', { goal: { metric: 'clicks', quantity: 100 } });
    await desk.service.app.get(TalliesStore, { strict: false }).addClicks(new Map([[live.id, 40]]));
    expect((await aim(live, 'clicks', 39)).body).toMatchObject({
      type: '/problems/fixed-while-live',
      errors: [{ pointer: '/goal/quantity' }],
    });
    expect(made(await aim(live, 'clicks', 40)).goal.quantity).toBe(40);
  });
});
