import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, eventually, type Json, made } from '#testing';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makePlacement } from '../booking/booked.js';
import { approved, makeCreative, step, textContent } from './made.js';

const content = { ...textContent, headline: 'Read us daily' };

describe('A creative of the paper itself', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('house-creatives');
  });
  afterAll(() => desk.stop());

  const edit = async ({ id, version }: Json, patch: object): Promise<Json> =>
    made(await desk.manager.patch(`/creatives/${id}`, patch, { version }));
  /** What a page gets that asks. */
  const stands = ({ id }: Json): Promise<Json> => {
    const body = { placements: [{ id }], page: { locale: 'en' }, reader: { consent: false } };
    return anonymous(desk.service.url)
      .post('/decisions', body, { headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0' } })
      .then(answer => made(answer).placements[0].creative?.headline);
  };
  const soon = (placement: Json, headline: string | undefined) =>
    eventually(async () => expect(await stands(placement)).toBe(headline), { withinMs: 5_000 });

  it('stands in its placement while it is approved, and nothing of it does while it is not; the placement says so at once', async () => {
    const house = await approved(desk, await makeCreative(desk));
    const placement = await makePlacement(desk, { state: 'on', houseCreativeId: house.id });
    await soon(placement, textContent.headline);
    const inReview = await edit(house, { content });
    await soon(placement, undefined);
    const again = await step(desk.chief, inReview, 'approve');
    await soon(placement, 'Read us daily');
    await step(desk.manager, again, 'reject', { reason: 'The offer is over' });
    await soon(placement, undefined);
    const told = await desk.told('placement.updated', placement.id);
    expect(told.map(({ version, house: shown }) => [version, shown?.headline])).toEqual([
      [1, textContent.headline],
      [2, undefined],
      [3, 'Read us daily'],
      [4, undefined],
    ]);
    const { items } = made(await desk.ops.get(`/audit?aggregateId=${placement.id}`));
    expect(items.map(({ action }: Json) => action)).toEqual(['follow-creative', 'follow-creative', 'follow-creative', 'create']);
  });

  it('is followed in the transaction of its own change: one that is refused tells nothing', async () => {
    const house = await approved(desk, await makeCreative(desk));
    const placement = await makePlacement(desk, { houseCreativeId: house.id });
    expect((await desk.manager.patch(`/creatives/${house.id}`, { content, political: true }, { version: house.version })).status).toBe(422);
    expect((await desk.manager.patch(`/creatives/${house.id}`, { content }, { version: 1 })).status).toBe(412);
    await edit(house, { name: 'Barley' });
    expect(await desk.told('placement.updated', placement.id)).toHaveLength(1);
    expect(made(await desk.manager.get(`/placements/${placement.id}`)).house.headline).toBe(textContent.headline);
  });

  it('is taken up by no placement at the moment at which it is withdrawn', async () => {
    for (let round = 0; round < 5; round += 1) {
      const house = await approved(desk, await makeCreative(desk));
      const { id, version } = await makePlacement(desk);
      const [taken] = await Promise.all([
        desk.chief.patch(`/placements/${id}`, { houseCreativeId: house.id }, { version }),
        desk.manager.post(`/creatives/${house.id}/reject`, { reason: 'The offer is over' }, { version: house.version }),
      ]);
      expect([200, 422]).toContain(taken.status);
      expect(made(await desk.manager.get(`/placements/${id}`)).house).toBeUndefined();
    }
  });
});
