import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, eventually, type Json, made } from '#testing';
import { SignedStripLinks } from '../../src/signing/signed-strip-links.js';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makeSponsor } from '../booking/booked.js';
import { logo, logoForm } from '../booking/logo.js';

const outcome = ({ status, body }: Answer) => [status, body.type, body.errors?.[0]?.pointer];
const tiers = [
  { tier: 'title', label: 'Title sponsor', order: 'fixed' },
  { tier: 'supporter', order: 'equal-exposure' },
];
const always = { from: '2026-01-01T00:00' };

describe('A strip', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('strips');
  });
  afterAll(() => desk.stop());

  let sections = 0;
  const makeStrip = async (over: object = {}): Promise<Json> =>
    made(await desk.manager.post('/strips', { sectionId: `sec_${(sections += 1)}`, label: 'With thanks to', tiers, ...over }));
  const add = ({ id, version }: Json, entry: object) => desk.manager.post(`/strips/${id}/entries`, entry, { version });
  const added = async (strip: Json, sponsor: Json, over: object = {}): Promise<Json> =>
    made(await add(strip, { sponsorId: sponsor.id, tier: 'supporter', period: always, ...over }));

  it('is told whole, with the name, the logo and the link of each, from when to when', async () => {
    const sponsor = made(
      await desk.manager.post(`/sponsors/${(await makeSponsor(desk)).id}/logo`, logoForm({ file: await logo(200, 100) }), { version: 1 }),
    );
    const period = { from: '2040-01-01T00:00', to: '2040-07-01T00:00' };
    const strip = await added(await makeStrip(), sponsor, { tier: 'title', period });
    const [{ id: entryId }] = strip.entries;
    const told = await desk.told('strip.updated', strip.id);
    expect(told.map(({ version, entries }) => [version, entries.length])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(told[1]).toMatchObject({ sectionId: strip.sectionId, label: 'With thanks to', state: 'on', tiers });
    const clickPath = told[1].entries[0].clickPath;
    expect(told[1].entries).toEqual([
      {
        id: entryId,
        sponsorId: sponsor.id,
        name: sponsor.name,
        logo: sponsor.logo,
        tier: 'title',
        position: 0,
        startsAt: '2039-12-31T23:00:00.000Z',
        endsAt: '2040-06-30T22:00:00.000Z',
        clickPath,
      },
    ]);
    const links = desk.service.app.get(SignedStripLinks, { strict: false });
    const place = { stripId: strip.id, entryId, sponsorId: sponsor.id };
    expect([clickPath, links.read(clickPath.split('/').at(-1))]).toEqual([links.pathOf(place), place]);
  });

  it('follows a sponsor that is renamed or has another logo, as a version of its own, and not one that changed otherwise', async () => {
    const [sponsor, other] = [await makeSponsor(desk), await makeSponsor(desk)];
    const strip = await added(await added(await makeStrip(), sponsor), other);
    const renamed = made(await desk.manager.patch(`/sponsors/${sponsor.id}`, { name: 'Haverleigh' }, { version: 1 }));
    made(await desk.manager.patch(`/sponsors/${sponsor.id}`, { label: 'By' }, { version: renamed.version }));
    const told = await desk.told('strip.updated', strip.id);
    expect(told.map(({ version, entries }) => [version, ...entries.map(({ name }: Json) => name)])).toEqual([
      [1],
      [2, sponsor.name],
      [3, sponsor.name, other.name],
      [4, 'Haverleigh', other.name],
    ]);
    expect(made(await desk.ops.get(`/audit?aggregateId=${strip.id}`)).items[0]).toMatchObject({ action: 'follow-sponsor', version: 4 });
  });

  it('changes entry by entry, each at the version that was read', async () => {
    const strip = await added(await makeStrip(), await makeSponsor(desk));
    const path = `/strips/${strip.id}/entries/${strip.entries[0].id}`;
    expect((await desk.manager.patch(path, { position: 4 }, { version: 1 })).status).toBe(412);
    const ended = made(await desk.manager.patch(path, { position: 4, period: { ...always, to: '2026-02-01T00:00' } }, { version: 2 }));
    expect(ended.entries[0]).toMatchObject({ position: 4, endsAt: '2026-01-31T23:00:00.000Z' });
    const open = made(await desk.manager.patch(path, { period: always }, { version: 3 }));
    expect('endsAt' in open.entries[0]).toBe(false);
    expect(made(await desk.manager.delete(path, { version: 4 })).entries).toEqual([]);
    const told = await desk.told('strip.updated', strip.id);
    // What is over is left out, and comes back with its time.
    expect(told.map(({ entries }) => entries.length)).toEqual([0, 1, 0, 1, 0]);
    expect((await desk.manager.delete(path, { version: 5 })).status).toBe(404);
  });

  it('has nobody in it who is no sponsor, or archived, or in a tier that it has not', async () => {
    const strip = await makeStrip();
    const sponsor = await makeSponsor(desk);
    const entry = { sponsorId: sponsor.id, tier: 'supporter', period: always };
    expect(outcome(await add(strip, { ...entry, sponsorId: 'spn_none' }))).toEqual([422, '/problems/unknown-reference', '/sponsorId']);
    expect(outcome(await add(strip, { ...entry, tier: 'associate' }))).toEqual([422, '/problems/invalid-strip-entry', '/tier']);
    const backwards = { from: '2026-02-01T00:00', to: '2026-02-01T00:00' };
    expect(outcome(await add(strip, { ...entry, period: backwards }))[2]).toBe('/period/to');
    made(await desk.manager.patch(`/sponsors/${sponsor.id}`, { state: 'archived' }, { version: 1 }));
    expect(outcome(await add(strip, entry))).toEqual([409, '/problems/sponsor-archived', undefined]);
  });

  it('holds its sponsors: none of them is archived while it stands there', async () => {
    const sponsor = await makeSponsor(desk);
    const strip = await added(await makeStrip(), sponsor);
    const archive = () => desk.manager.patch(`/sponsors/${sponsor.id}`, { state: 'archived' }, { version: 1 });
    expect(outcome(await archive())).toEqual([409, '/problems/in-use', undefined]);
    made(await desk.manager.delete(`/strips/${strip.id}/entries/${strip.entries[0].id}`, { version: strip.version }));
    made(await archive());
  });

  it('is the only one of its section, and of the whole site, also when many are made at once', async () => {
    for (const over of [{}, { sectionId: 'sec_own' }]) {
      const make = () => desk.manager.post('/strips', { label: 'With thanks to', tiers, ...over });
      const answers = await Promise.all(Array.from({ length: 5 }, make));
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409, 409, 409]);
      expect(outcome(await make())).toEqual([409, '/problems/strip-taken', '/sectionId']);
    }
  });

  it('shows beforehand who stands in it at a time, in the order of that day', async () => {
    const sponsors = [await makeSponsor(desk), await makeSponsor(desk), await makeSponsor(desk)];
    let strip = await makeStrip();
    const periods = [always, always, { from: '2040-01-02T12:00', to: '2040-01-03T00:00' }];
    for (const [position, period] of periods.entries()) strip = await added(strip, sponsors[position], { position, period });
    const at = async (time: string): Promise<string[]> => {
      const preview = made(await desk.ops.get(`/strips/${strip.id}/preview?at=${time}`));
      return preview.tiers.find(({ tier }: Json) => tier === 'supporter').entries.map(({ position }: Json) => position);
    };
    // 2040-01-01 is day 25567: odd, and one more than a multiple of three.
    expect(await at('2040-01-01T23:59')).toEqual([1, 0]);
    expect(await at('2040-01-02T00:00')).toEqual([0, 1]);
    expect(await at('2040-01-02T12:00')).toEqual([2, 0, 1]);
    expect(await at('2040-01-03T00:00')).toEqual([1, 0]);
    made(await desk.manager.patch(`/strips/${strip.id}`, { state: 'off' }, { version: strip.version }));
    expect(await at('2040-01-02T12:00')).toEqual([]);
  });
});

describe('The links of a strip, when the key that signs them is another', () => {
  it('are signed anew at the start of the service, and told; those on pages that are about still lead there', async () => {
    const [key, next] = ['a key of this test, long enough for one', 'the key that comes after it, long enough'];
    const first = await openAdDesk('strip-links', undefined, { SIGNING_KEY: key });
    const sponsor = await makeSponsor(first);
    const { id } = made(await first.manager.post('/strips', { label: 'With thanks to', tiers }));
    const entry = { sponsorId: sponsor.id, tier: 'title', period: always };
    made(await first.manager.post(`/strips/${id}/entries`, entry, { version: 1 }));
    await first.stop();
    // Of two starts, the second finds nothing to do.
    const starts: Record<string, string>[] = [{ SIGNING_KEY: next, PREVIOUS_SIGNING_KEY: key }, { SIGNING_KEY: next }];
    for (const settings of starts) {
      const desk = await openAdDesk('strip-links', first.place, settings);
      try {
        await eventually(async () => expect(made(await desk.ops.get(`/strips/${id}`)).version).toBe(3));
        const told = await desk.told('strip.updated', id);
        expect(told.map(({ version }) => version)).toEqual([1, 2, 3]);
        const paths: string[] = told.slice(1).map(({ entries }) => entries[0].clickPath.split('/').at(-1));
        const links = desk.service.app.get(SignedStripLinks, { strict: false });
        const isKnown = paths.map(token => links.read(token) !== undefined);
        expect(isKnown).toEqual(['PREVIOUS_SIGNING_KEY' in settings, true]);
        const { items } = made(await desk.ops.get('/audit?actor=service'));
        expect(items.map(({ action, aggregateId }: Json) => [action, aggregateId])).toEqual([['renew-links', id]]);
      } finally {
        await desk.stop();
      }
    }
  });
});
