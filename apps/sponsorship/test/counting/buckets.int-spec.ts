import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { LeasesStore } from '../../src/store/leases.store.js';
import { type CountingOffice, openOffice } from './counting-office.js';
import { bucketsOf, bucketsWhere, follow, show } from './seen.js';

const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const hourMs = 3_600_000;

describe('what is not counted', () => {
  let office: CountingOffice;
  let flightId: string;

  beforeAll(async () => {
    office = await openOffice('buckets', { IMPRESSIONS_PER_MINUTE: '20', CLICKS_PER_MINUTE: '10' });
  });
  afterAll(async () => {
    await office.stop();
  });

  /** Of another flight and another browser each time, so that no case has to do with the one before it. */
  let readers = 0;
  const reader = () => ({ 'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${(readers += 1)}.0) Gecko/20100101 Firefox/128.0` });
  const decided = async (at = new Date()) => {
    ({ id: flightId } = await office.booked.flight());
    return office.decide({ flightId, at });
  };
  const clicksWent = (wanted: object) =>
    eventually(async () => {
      const found = await bucketsOf(office, flightId, 'clicks');
      if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(wanted))) throw new Error(`clicks are ${JSON.stringify(found)}`);
      return found;
    });

  it('is what is forged, swapped or cut; nothing of it is believed', async () => {
    const token = office.token('impression', await decided());
    const before = await bucketsWhere(office, { metric: 'impressions', flightId: { $exists: false } });
    for (const forged of [
      `${token.slice(0, -2)}AA`,
      token.slice(0, -1),
      office.token('click', office.decide()),
      'x',
      '.a',
      'a..',
      '%00',
      '%2e%2e%2f',
    ])
      expect((await show(office.service, forged, reader())).status).toBe(204);
    const { 'bad-signature': refused = 0 } = await bucketsWhere(office, { metric: 'impressions', flightId: { $exists: false } });
    expect(refused - (before['bad-signature'] ?? 0)).toBe(8);
    expect(await bucketsOf(office, flightId)).toEqual({});
  });

  it('is what comes too late; and its click goes where it should all the same', async () => {
    await show(office.service, office.token('impression', await decided(new Date(Date.now() - hourMs))), reader());
    expect(await bucketsOf(office, flightId)).toEqual({ expired: 1 });
    const late = office.decide({ flightId, at: new Date(Date.now() - 25 * hourMs) });
    expect((await follow(office.service, `/clicks/${office.token('click', late)}`, reader())).status).toBe(303);
    expect(await clicksWent({ expired: 1 })).toBeDefined();
  });

  it.each([
    ['declared-bot', { 'user-agent': googlebot }],
    ['declared-bot', { 'user-agent': '' }],
    ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['prefetch', { 'x-moz': 'prefetch' }],
  ])('is a %s; what a reader then sees of it counts', async (bucket, headers) => {
    const token = office.token('impression', await decided());
    const who = reader();
    await show(office.service, token, { ...who, ...headers });
    expect(await bucketsOf(office, flightId)).toEqual({ [bucket]: 1 });
    await show(office.service, token, who);
    expect(await bucketsOf(office, flightId)).toEqual({ [bucket]: 1, counted: 1 });
  });

  it('is HEAD, which shows nobody anything', async () => {
    const token = office.token('impression', await decided());
    expect((await show(office.service, token, reader(), 'HEAD')).status).toBe(204);
    expect((await show(office.service, token, reader(), 'GET')).status).toBe(204);
    expect(await bucketsOf(office, flightId)).toEqual({ prefetch: 1, counted: 1 });
  });

  it('is the staff of the paper, and not a reader who has signed in', async () => {
    const { id: mine } = await office.booked.flight();
    const [editor, signedIn] = [await office.colleague('editor', 'editor'), await office.colleague('someone', 'reader')];
    const path = () => `/impressions/${office.token('impression', office.decide({ flightId: mine }))}`;
    await editor.post(path(), undefined, { headers: reader() });
    await signedIn.post(path(), undefined, { headers: reader() });
    expect(await bucketsOf(office, mine)).toEqual({ staff: 1, counted: 1 });
  });

  it('is more than one browser of one network can read', async () => {
    const who = reader();
    await decided();
    for (let number = 0; number < 25; number += 1) await show(office.service, office.token('impression', office.decide({ flightId })), who);
    await show(office.service, office.token('impression', office.decide({ flightId })), reader());
    const buckets = await bucketsOf(office, flightId);
    // A minute may begin in between.
    expect((buckets.counted ?? 0) + (buckets.rate ?? 0)).toBe(26);
    expect(buckets.counted).toBeGreaterThanOrEqual(21);
  });

  it('is a click before its impression, until that comes; and one without', async () => {
    const decision = await decided();
    await follow(office.service, `/clicks/${office.token('click', decision)}`, reader());
    await show(office.service, office.token('impression', decision), reader());
    expect(await clicksWent({ counted: 1 })).toBeDefined();
    await follow(office.service, `/clicks/${office.token('click', office.decide({ flightId }))}`, reader());
    expect(await clicksWent({ counted: 1, 'click-without-impression': 1 })).toBeDefined();
  });

  it('is the second click', async () => {
    const decision = await decided();
    await show(office.service, office.token('impression', decision), reader());
    const path = `/clicks/${office.token('click', decision)}`;
    await Promise.all(Array.from({ length: 20 }, () => follow(office.service, path, reader())));
    expect(await clicksWent({ counted: 1, duplicate: 19 })).toBeDefined();
    expect(await office.connection.collection('clicks').countDocuments({ flightId })).toBe(1);
  });

  it('is a click past what was sold, which leads on, is kept, and is not paid for', async () => {
    ({ id: flightId } = await office.booked.flight({ tier: 'guaranteed', goal: { metric: 'clicks', quantity: 3 } }));
    const other = await office.another();
    const decisions = Array.from({ length: 10 }, () => office.decide({ flightId }));
    await Promise.all(decisions.map(decision => show(office.service, office.token('impression', decision), reader())));
    const clicks = decisions.map((decision, number) =>
      follow(number % 2 === 0 ? office.service : other, `/clicks/${office.token('click', decision)}`, reader()),
    );
    for (const { status } of await Promise.all(clicks)) expect(status).toBe(303);
    expect(await clicksWent({ counted: 3, unbilled: 7 })).toBeDefined();
    await other.stop();
  });

  it('is a click on what has gone back to review, which leads to the front page', async () => {
    const creative = await office.booked.creative({ state: 'submitted' });
    ({ id: flightId } = await office.booked.flight());
    const decision = office.decide({ flightId, creativeId: creative.id });
    await show(office.service, office.token('impression', decision), reader());
    const { status, headers } = await follow(office.service, `/clicks/${office.token('click', decision)}`, reader());
    expect([status, headers.get('location')]).toEqual([303, '/']);
    expect(await clicksWent({ 'no-destination': 1 })).toBeDefined();
  });

  it('is an impression under a lease that was given back', async () => {
    await decided();
    await office.service.app.get(LeasesStore).insert({ id: 'open', flightId, granted: 1 });
    for (const leaseId of ['open', 'gone'])
      await show(office.service, office.token('impression', office.decide({ flightId, leaseId })), reader());
    expect(await bucketsOf(office, flightId)).toEqual({ counted: 1, expired: 1 });
  });
});

const sorted = (buckets: object): unknown[] => Object.entries(buckets).toSorted(([one], [other]) => (one < other ? -1 : 1));
