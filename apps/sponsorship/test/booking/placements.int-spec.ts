import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transaction } from '#messaging';
import { type Answer, type Json, made } from '#testing';
import { ShowHouseCreative } from '../../src/commands/booking/show-house-creative.js';
import type { Creative } from '../../src/domain/creatives/creative.js';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makePlacement, putCreative } from './booked.js';

const outcome = ({ status, body }: Answer) => [status, body.type, body.errors?.[0]?.pointer];

describe('A placement', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('placements');
  });
  afterAll(() => desk.stop());

  const edit = ({ id, version }: Json, patch: object) => desk.manager.patch(`/placements/${id}`, patch, { version });
  /** As the review of a creative does it, in its own transaction. */
  const reviewed = (creative: Creative): Promise<void> => {
    const [transaction, show] = [Transaction, ShowHouseCreative].map(type => desk.service.app.get<unknown>(type, { strict: false })) as [
      Transaction,
      ShowHouseCreative,
    ];
    return transaction.run(() => show.execute(creative, { id: 'usr_reviewer' }));
  };

  it('is told with all that a page needs to draw it alone, and without what is sold of it', async () => {
    const house = await putCreative(desk, { link: 'https://paper.example/subscribe' });
    const placement = await makePlacement(desk, { houseCreativeId: house.id, dailyCapacity: 40_000 });
    const { id, version, name, slot, state, sizes, labels } = placement;
    const shown = { ...house.content, id: house.id, link: house.link };
    expect(placement.house).toEqual(shown);
    expect(await desk.told('placement.updated', id)).toEqual([{ id, version, name, slot, state, sizes, labels, house: shown }]);
  });

  it('stands alone only with a creative of the paper that is approved', async () => {
    const placement = await makePlacement(desk);
    const creatives = [
      await putCreative(desk, { sponsorId: 'spn_1' }),
      await putCreative(desk, { state: 'submitted' }),
      { id: 'crv_none' },
    ];
    for (const { id } of creatives)
      expect(outcome(await edit(placement, { houseCreativeId: id }))).toEqual([422, '/problems/unknown-reference', '/houseCreativeId']);
  });

  it('follows its house creative: shown as it is, and not at all while it is in review', async () => {
    const house = await putCreative(desk);
    const { id } = await makePlacement(desk, { houseCreativeId: house.id });
    const content = { kind: 'text', headline: 'Read us daily', advertiser: 'The paper' } as const;
    await reviewed({ ...house, version: 4, state: 'submitted', content });
    await reviewed({ ...house, version: 5, content });
    await reviewed({ ...house, version: 6, content });
    const told = await desk.told('placement.updated', id);
    expect(told.map(({ version, house: shown }) => [version, shown?.headline])).toEqual([
      [1, 'Oats'],
      [2, undefined],
      [3, 'Read us daily'],
    ]);
  });

  const box = (minViewport: number) => ({ minViewport, width: 320, height: 100 });
  it.each([
    ['nothing for a narrow window', { sizes: [box(760)] }, '/sizes'],
    ['two sizes for one window', { sizes: [box(0), box(760), box(760)] }, '/sizes'],
    ['a label of which nothing is seen', { labels: [{ locale: 'en', text: '\u{3164}' }] }, '/labels/0/text'],
    ['a label of marks alone', { labels: [{ locale: 'en', text: '·' }] }, '/labels/0/text'],
  ])('is not one with %s', async (_, over, pointer) => {
    const placement = await makePlacement(desk);
    expect(outcome(await edit(placement, over))).toEqual([400, '/problems/invalid-request', pointer]);
  });

  it('is alone in its slot while it is on, also when many are made at once', async () => {
    const input = {
      name: 'Top',
      slot: 'section-top',
      sizes: [{ minViewport: 0, width: 1, height: 1 }],
      labels: [{ locale: 'en', text: 'Ad' }],
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.manager.post('/placements', { ...input, state: 'on' })));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409, 409, 409, 409]);
    const off = made(await desk.manager.post('/placements', { ...input, state: 'off' }));
    expect(outcome(await edit(off, { state: 'on' }))).toEqual([409, '/problems/slot-taken', '/slot']);
    made(await edit(off, { state: 'on', slot: 'section-list' }));
  });
});
