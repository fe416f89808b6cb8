import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { anonymous, type Colleague, eventually, type Json, made, type StartedService } from '#testing';
import { type CountingOffice, firefox, openOffice } from '../counting/counting-office.js';
import { PlacementsStore } from '../../src/store/placements.store.js';
import { LeaseBooks } from './lease-books.js';
import { placement } from './rows.js';

const quantity = 60;
const headers = { 'user-agent': firefox };

describe('A flight that was sold by number, on two replicas', () => {
  let office: CountingOffice;
  let replica: StartedService;
  let books: LeaseBooks;

  beforeAll(async () => {
    office = await openOffice('delivery');
    replica = await office.another();
    books = new LeaseBooks(office.connection);
  });
  afterAll(() => office.stop());

  const sell = async (over: object = {}): Promise<string> => {
    const placementId = newId('plc');
    const sold = { tier: 'guaranteed' as const, goal: { metric: 'impressions' as const, quantity } };
    await office.service.app.get(PlacementsStore).insert(placement(placementId));
    await office.booked.flight({ placementIds: [placementId], pacing: 'as-fast-as-possible', ...sold, ...over });
    return placementId;
  };
  const flightAt = async (placementId: string): Promise<string> => {
    const found = await office.connection
      .model<{ _id: string }>('Flight')
      .findOne({ 'state.placementIds': placementId, 'state.goal': { $exists: true } })
      .lean();
    return found?._id ?? '';
  };
  const decide = async (who: Colleague, id: string, asking: Record<string, string> = headers): Promise<Json> => {
    const body = { placements: [{ id }], page: { locale: 'en' }, reader: { consent: false } };
    return made(await who.post('/decisions', body, { headers: asking })).placements[0];
  };

  it('is shown and counted that often, not once more, and what was held back is given back at the end', async () => {
    const placementId = await sell();
    const flightId = await flightAt(placementId);
    const readers = [office.service, replica].map(({ url }) => anonymous(url));
    const counted = () => office.connection.model('Impression').countDocuments({ flightId });
    await eventually(
      async () => {
        await Promise.all(
          readers.flatMap(who =>
            Array.from({ length: 5 }, async () => {
              const { impression } = await decide(who, placementId);
              if (impression) await Promise.all([1, 2].map(() => who.get(impression, { headers })));
            }),
          ),
        );
        expect(await counted()).toBe(quantity);
      },
      { withinMs: 60_000, everyMs: 1 },
    );
    for (const who of readers) expect(await decide(who, placementId)).toMatchObject({ kind: 'none' });
    expect(await books.balance(flightId)).toMatchObject({ spent: 0, open: quantity });
    const asked = { placements: [{ id: placementId }], page: { locale: 'en' }, reader: { consent: false } };
    const [why] = made(await office.manager.post('/decisions?explain=1', asked)).placements[0].flights;
    expect(why.outcome).toBe('goal-reached');
  });

  it('is used up by readers alone: a robot, a page that is fetched ahead and the paper itself see what has no goal', async () => {
    const placementId = await sell();
    const plain = await office.booked.flight({ placementIds: [placementId], tier: 'remnant' });
    const seenBy = async (who: Colleague, asking: Record<string, string> = headers) => {
      const { flightId, leaseId } = office.read((await decide(who, placementId, asking)).impression ?? '') ?? {};
      return { flightId, hasLease: leaseId !== undefined };
    };
    const reader = anonymous(office.service.url);
    const sold = { flightId: await flightAt(placementId), hasLease: true };
    await eventually(async () => expect(await seenBy(reader)).toEqual(sold));
    const others = [
      await seenBy(reader, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }),
      await seenBy(reader, { 'user-agent': '' }),
      await seenBy(reader, { ...headers, 'sec-purpose': 'prefetch;prerender' }),
      await seenBy(office.manager),
    ];
    expect(others).toEqual(others.map(() => ({ flightId: plain.id, hasLease: false })));
    expect(await seenBy(await office.colleague('somebody', 'reader'))).toEqual(sold);
  });

  it('gives back what was not decided when a replica goes', async () => {
    const placementId = await sell();
    const flightId = await flightAt(placementId);
    await eventually(async () => expect((await decide(anonymous(replica.url), placementId)).kind).toBe('flight'));
    expect((await books.balance(flightId)).open).toBeGreaterThan(1);
    await replica.stop();
    await office.connection.model('Flight').updateOne({ _id: flightId }, { $set: { 'state.state': 'paused' } });
    await eventually(async () => expect(await books.balance(flightId)).toMatchObject({ open: 1, granted: 1 }));
  });

  it('by clicks is shown until it has them', async () => {
    const placementId = await sell({ goal: { metric: 'clicks', quantity: 1 } });
    const who = anonymous(office.service.url);
    const { impression, click } = await eventually(async () => {
      const found = await decide(who, placementId);
      expect(found.kind).toBe('flight');
      return found;
    });
    await who.get(impression, { headers });
    await fetch(office.service.url + click, { headers, redirect: 'manual' });
    await eventually(async () => expect((await decide(who, placementId)).kind).toBe('none'), { withinMs: 20_000, everyMs: 200 });
  });
});
