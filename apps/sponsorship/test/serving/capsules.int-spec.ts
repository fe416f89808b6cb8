import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HealthSources } from '#health';
import { Database } from '#persistence';
import { eventually } from '#testing';
import { KnownArticles } from '../../src/cache/known-articles.js';
import { ServingBook } from '../../src/cache/serving-book.js';
import { Capsules } from '../../src/queries/serving/capsules.js';
import { SponsorshipKeys } from '../../src/signing/sponsorship-keys.js';
import { BookRowsStore } from '../../src/store/book-rows.store.js';
import { type CountingOffice, openOffice } from '../counting/counting-office.js';

describe('The capsule of a reader', () => {
  let office: CountingOffice;

  beforeAll(async () => {
    office = await openOffice('capsules');
  });
  afterAll(() => office.stop());

  it('is not written by a process that does not know the flights yet, so that the device keeps what it has', async () => {
    const { app } = office.service;
    const unread = new ServingBook(app.get(BookRowsStore), app.get(KnownArticles), app.get(Database), new HealthSources());
    const [reader, at] = [{ hasConsented: true, seen: new Map() }, new Date()];
    expect(new Capsules(app.get(SponsorshipKeys), unread).write(reader, [], at)).toBeUndefined();
    expect(app.get(Capsules).write(reader, [], at)).toBeDefined();
  });

  it('keeps what was shown of a flight that was paused before the process began', async () => {
    const paused = await office.booked.flight({ state: 'paused', frequencyCaps: [{ impressions: 3, hours: 24 * 7 }] });
    const later = await office.another();
    const twoDaysAgo = Math.floor(Date.now() / 1_000) - 48 * 3_600;
    const [capsules, reader] = [later.app.get(Capsules), { hasConsented: true, seen: new Map([[paused.id, [twoDaysAgo]]]) }];
    await eventually(() => expect(later.app.get(ServingBook).isLoaded).toBe(true));
    const capsule = capsules.write(reader, [], new Date());
    expect(capsules.read({ consent: true, capsule }).seen).toEqual(reader.seen);
    await later.stop();
  });
});
