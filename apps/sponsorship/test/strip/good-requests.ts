import { type Json, made, type Sample } from '#testing';
import type { AdDesk } from '../ad-desk.js';
import { makeSponsor } from '../booking/booked.js';
import { about, lists } from '../samples.js';

const tiers = [{ tier: 'title', label: 'Title sponsor', order: 'alphabetical' }];
const period = { from: '2040-01-01T00:00', to: '2041-01-01T00:00' };

/** The sponsors' strip. */
export async function stripRequests(desk: AdDesk): Promise<Record<string, Sample>> {
  let sections = 0;
  const make = async (): Promise<Json> =>
    made(await desk.manager.post('/strips', { sectionId: `sec_r${(sections += 1)}`, label: 'With thanks to', tiers }));
  const entry = async (): Promise<object> => ({ sponsorId: (await makeSponsor(desk)).id, tier: 'title', position: 1, period });
  const withEntry = async (): Promise<Sample> => {
    const { id, version } = await make();
    const strip = made(await desk.manager.post(`/strips/${id}/entries`, await entry(), { version }));
    return { params: { id, entryId: strip.entries[0].id }, version: strip.version };
  };
  return {
    'Strips.list': lists,
    'Strips.create': { body: { sectionId: 'sec_new', state: 'on', label: 'With thanks to', tiers } },
    'Strips.read': about(await make()),
    'Strips.edit': { ...about(await make()), body: { state: 'off', label: 'Made possible by', tiers } },
    'StripEntries.add': { ...about(await make()), body: await entry() },
    'StripEntries.edit': { ...(await withEntry()), body: { tier: 'title', position: 2, period } },
    'StripEntries.remove': await withEntry(),
    'StripPreview.preview': {
      params: { id: (await make()).id },
      alsoBad: { at: ['2040-02-30T00:00', '2040-01-01', 'now', '2040-01-01T24:00'] },
    },
  };
}
