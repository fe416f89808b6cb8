import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transaction } from '#messaging';
import { newId } from '#persistence';
import { eventually } from '#testing';
import { ServingBook } from '../../src/cache/serving-book.js';
import { CountStripClicks } from '../../src/commands/counting/count-strip-clicks.js';
import { FollowedStrips } from '../../src/commands/counting/followed-strips.js';
import { HitTotals } from '../../src/commands/counting/hit-totals.js';
import type { StripEntry } from '../../src/domain/strip/strip.js';
import { SignedStripLinks } from '../../src/signing/signed-strip-links.js';
import { StripClicksStore } from '../../src/store/strip-clicks.store.js';
import { StripsStore } from '../../src/store/strips.store.js';
import { sponsorLink } from './booked.js';
import { type CountingOffice, firefox, openOffice } from './counting-office.js';
import { bucketsWhere, follow } from './seen.js';

describe('a click on a strip', () => {
  const stripId = newId('stp');
  let office: CountingOffice;
  let pathOf: (entryId: string) => string;

  beforeAll(async () => {
    office = await openOffice('strip-clicks');
    const sponsorId = office.booked.sponsor.id;
    pathOf = entryId => office.service.app.get(SignedStripLinks).pathOf({ stripId, entryId, sponsorId });
    const entry = (id: string, endsAt?: Date): StripEntry => ({
      id,
      sponsorId,
      name: 'Harbour Boats',
      clickPath: pathOf(id),
      tier: 'title',
      position: 1,
      period: { from: '2026-01-01T00:00' },
      startsAt: new Date('2026-01-01T00:00:00Z'),
      ...(endsAt && { endsAt }),
    });
    const entries = [entry('standing'), entry('once'), entry('ended', new Date(Date.now() - 60_000))];
    const tiers = [{ tier: 'title' as const, name: 'Title', order: 'fixed' as const }];
    await office.service.app.get(StripsStore).insert({ id: stripId, version: 1, state: 'on', label: 'With thanks to', tiers, entries });
    await eventually(() => {
      if (!office.service.app.get(ServingBook).now.stripEntry(stripId, 'standing')) throw new Error('The strip is not known yet');
    });
  });
  afterAll(async () => {
    await office.stop();
  });

  /** Where they went, once there are so many. */
  const went = (entryId: string, count: number) =>
    eventually(async () => {
      const buckets = await bucketsWhere(office, { metric: 'strip-clicks', stripId, entryId });
      const sum = Object.values(buckets).reduce((total, more) => total + more, 0);
      if (sum < count) throw new Error(`There are ${sum} so far`);
      return buckets;
    });

  it('counts once a day for one browser of one network', async () => {
    for (const agent of ['1', '1', '2', '1']) await follow(office.service, pathOf('standing'), { 'user-agent': `${firefox} ${agent}` });
    await follow(office.service, pathOf('standing'), { 'user-agent': 'curl/8' });
    expect(await went('standing', 5)).toEqual({ counted: 2, duplicate: 2, 'declared-bot': 1 });
  });

  it('leads on and is not counted where its entry has ended, or was removed', async () => {
    for (const entryId of ['ended', 'removed']) {
      const { status, headers } = await follow(office.service, pathOf(entryId));
      expect([status, headers.get('location')]).toEqual([303, sponsorLink]);
      expect(await went(entryId, 1)).toEqual({ expired: 1 });
    }
  });

  it('is added up once where the answer of a commit is lost', async () => {
    const { app } = office.service;
    const real = app.get(Transaction);
    let lost = 0;
    const unlucky: Pick<Transaction, 'run'> = {
      run: async work => {
        const result = await real.run(work);
        lost += 1;
        if (lost === 1) throw new Error('The answer was lost');
        return result;
      },
    };
    const counting = new CountStripClicks(unlucky as Transaction, app.get(StripClicksStore), app.get(HitTotals), app.get(FollowedStrips));
    const visitor = { network: '203.0.113.0/24', agent: 'a', isBot: false, isPrefetch: false, isStaff: false };
    counting.execute({ metric: 'strip-clicks', at: new Date(), bucket: 'counted', of: { stripId, entryId: 'once' } }, visitor);
    await eventually(() => expect(lost).toBe(2));
    expect(await went('once', 1)).toEqual({ counted: 1 });
  });
});
