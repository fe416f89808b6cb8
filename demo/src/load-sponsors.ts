import { renderBanner } from './artwork/banners.js';
import { type Ground, renderMark } from './artwork/marks.js';
import { bookCampaigns } from './book-campaigns.js';
import { type Ids, known } from './known.js';
import type { Newsroom } from './newsroom.js';
import { type EditionCreative, readSponsors, type Sponsorship } from './read-sponsors.js';

export interface LoadSponsorsOptions {
  /** The way to the sponsorship service. */
  readonly desk: Newsroom;
  /** Where readers find the paper, without a slash at the end. */
  readonly siteUrl: string;
  /** The sections of the edition by their slugs. */
  readonly sections: Ids;
  readonly folder: string;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Books the edition's sponsors as its ad managers would: by HTTP, what one has submitted approved by another. A load that was cut off goes on where it was. */
export async function loadSponsors({ desk, siteUrl, sections, folder }: LoadSponsorsOptions): Promise<void> {
  const edition = await readSponsors(folder);
  const sponsors = new Map<string, string>();
  for (const sponsor of edition.sponsors) sponsors.set(sponsor.key, await makeSponsor(desk, sponsor));
  await makeStrip(desk, edition.strip, sponsors);
  const placements = new Map<string, Versioned>();
  for (const { key, ...placement } of edition.placements) {
    const input = { ...placement, slot: key, state: 'on', labels };
    const { body, version } = await desk.post('/placements', input, 'ad-manager', `placement-${key}`);
    placements.set(key, { id: body.id, version });
  }
  const creatives = new Map<string, string>();
  for (const creative of edition.creatives) creatives.set(creative.key, await makeCreative(desk, creative, sponsors, siteUrl));
  for (const [key, house] of Object.entries(edition.house)) await showHouse(desk, known(placements, key), known(creatives, house));
  const placementIds = new Map([...placements].map(([key, { id }]) => [key, id]));
  await bookCampaigns(desk, edition.campaigns, { sponsors, creatives, sections, placements: placementIds });
}

const labels = [
  { locale: 'en', text: 'Advertisement' },
  { locale: 'de', text: 'Anzeige' },
];

async function makeSponsor(desk: Newsroom, { key, mark, ...sponsor }: Sponsorship['sponsors'][number]): Promise<string> {
  let { body, version } = await desk.post('/sponsors', sponsor, 'ad-manager', `sponsor-${key}`);
  for (const page of mark === undefined ? [] : (['light', 'dark'] satisfies Ground[])) {
    const form = new FormData();
    form.set('alt', sponsor.name);
    form.set('page', page);
    form.set('file', pngOf(await renderMark(mark!, page)), `${key}-${page}.png`);
    ({ body, version } = await desk.post(`/sponsors/${body.id}/logo`, form, 'ad-manager', `logo-${key}-${page}`, version));
  }
  return body.id;
}

/** Until further notice, from the first day of the year: who stands in it does not depend on the day of the load. */
async function makeStrip(desk: Newsroom, { entries, ...strip }: Sponsorship['strip'], sponsors: Ids): Promise<void> {
  let { body, version } = await desk.post('/strips', strip, 'ad-manager', 'strip');
  for (const { sponsor, ...entry } of entries) {
    const input = { ...entry, sponsorId: known(sponsors, sponsor), period: { from: '2026-01-01T00:00' } };
    ({ body, version } = await desk.post(`/strips/${body.id}/entries`, input, 'ad-manager', `strip-${sponsor}`, version));
  }
}

async function makeCreative(
  desk: Newsroom,
  { key, sponsor, path, link, content, banner }: EditionCreative,
  sponsors: Ids,
  siteUrl: string,
): Promise<string> {
  const address = path === undefined ? link : siteUrl + path;
  const input = {
    ...(sponsor !== undefined && { sponsorId: known(sponsors, sponsor) }),
    name: key,
    political: false,
    content,
    ...(address !== undefined && { link: address }),
  };
  let { body, version } = await desk.post('/creatives', input, 'ad-manager', `creative-${key}`);
  for (const [width, height] of banner?.sizes ?? []) {
    const form = new FormData();
    form.set('file', pngOf(await renderBanner(banner?.name ?? '', width, height)), `${key}-${width}.png`);
    ({ body, version } = await desk.post(
      `/creatives/${body.id}/pictures`,
      form,
      'ad-manager',
      `picture-${key}-${width}x${height}`,
      version,
    ));
  }
  ({ body, version } = await desk.post(`/creatives/${body.id}/submit`, {}, 'ad-manager', `submit-${key}`, version));
  await desk.post(`/creatives/${body.id}/approve`, {}, 'chief', `approve-${key}`, version);
  return body.id;
}

/** A change has no Idempotency-Key: a load that was cut off behind it finds the placement a version further. */
async function showHouse(desk: Newsroom, { id, version }: Versioned, houseCreativeId: string): Promise<void> {
  const path = `/placements/${id}`;
  if ((await desk.get(path, 'ad-manager')).version === version) await desk.patch(path, { houseCreativeId }, 'ad-manager', version);
}

const pngOf = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)], { type: 'image/png' });
