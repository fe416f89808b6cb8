import { type Colleague, made, type Paper, person } from '#testing';
import { renderBanner } from '../../demo/src/artwork/banners.js';
import { renderMark } from '../../demo/src/artwork/marks.js';

/** Who pays for the small edition, and the people who booked it. */
export interface SmallSponsorship {
  readonly adManager: Colleague;
  readonly strip: { readonly id: string; readonly version: number };
  readonly flightId: string;
}

const sizes = [
  { minViewport: 0, width: 320, height: 100 },
  { minViewport: 760, width: 728, height: 90 },
];
const period = { from: '2026-01-01T00:00', to: '2029-01-01T00:00' };
interface CreativeInput {
  readonly name: string;
  readonly sponsorId?: string;
  readonly content: { readonly kind: string; readonly [field: string]: string };
  readonly link: string;
}

const labels = [{ locale: 'en', text: 'Advertisement' }];

/** A strip of three tiers; a box above each story that is sold, another that is the paper's own, and one on sections; all through the public API. */
export async function bookSmallSponsorship(paper: Paper, landing: string): Promise<SmallSponsorship> {
  const as = (role: string) => person(paper.sponsorship.url, { token: () => paper.token(role) }, { sub: role, roles: [role] });
  const [adManager, chief] = [await as('ad-manager'), await as('chief')];
  const [quernley, ossivane, tarnquill] = [
    await sponsor(adManager, 'Quernley Mills', 'QUERNLEY', landing),
    await sponsor(adManager, 'Ossivane Ferries', 'OSSIVANE', landing),
    await sponsor(adManager, 'Tarnquill Paper', undefined, landing),
  ];
  const tiers = [
    { tier: 'title', order: 'fixed' },
    { tier: 'associate', label: 'With the support of', order: 'alphabetical' },
  ];
  let strip = made(await adManager.post('/strips', { label: 'This paper is made possible by', tiers }));
  for (const [sponsorId, tier] of [
    [quernley, 'title'],
    [ossivane, 'associate'],
    [tarnquill, 'associate'],
  ])
    strip = made(await adManager.post(`/strips/${strip.id}/entries`, { sponsorId, tier, period }, strip));
  const house = await approved(adManager, chief, {
    name: 'Magazine',
    content: {
      kind: 'text',
      headline: 'The paper, once a month, on paper',
      text: 'Long reads and no hurry.',
      advertiser: 'The Test Courant',
    },
    link: `${paper.site.url}/magazine`,
  });
  const [top] = await Promise.all(
    ['article-top', 'article-foot', 'section-top'].map(async slot =>
      made(
        await adManager.post('/placements', {
          name: slot,
          slot,
          state: 'on',
          sizes,
          labels,
          houseCreativeId: house,
          dailyCapacity: 50_000,
        }),
      ),
    ),
  );
  const crossing = await approved(adManager, chief, {
    name: 'Crossing',
    sponsorId: ossivane,
    content: { kind: 'image', alt: 'Ossivane Ferries: the winter timetable' },
    link: `${landing}/timetable`,
  });
  const flightId = await booked(adManager, ossivane, { placementIds: [top.id], creativeIds: [crossing] });
  return { adManager, strip, flightId };
}

async function sponsor(adManager: Colleague, name: string, mark: string | undefined, landing: string): Promise<string> {
  let { id, version } = made(await adManager.post('/sponsors', { name, link: `${landing}/sponsor` }));
  for (const page of mark === undefined ? [] : (['light', 'dark'] as const)) {
    const form = pictureForm(await renderMark(mark!, page));
    form.set('alt', name);
    form.set('page', page);
    ({ id, version } = made(await adManager.post(`/sponsors/${id}/logo`, form, { version })));
  }
  return id;
}

/** Made and submitted by one, approved by another. */
async function approved(adManager: Colleague, chief: Colleague, input: CreativeInput): Promise<string> {
  let creative = made(await adManager.post('/creatives', { political: false, ...input }));
  for (const { width, height } of input.content.kind === 'image' ? sizes : []) {
    const form = pictureForm(await renderBanner('ossivane-crossing', width, height));
    creative = made(await adManager.post(`/creatives/${creative.id}/pictures`, form, creative));
  }
  creative = made(await adManager.post(`/creatives/${creative.id}/submit`, {}, creative));
  return made(await chief.post(`/creatives/${creative.id}/approve`, {}, creative)).id;
}

async function booked(adManager: Colleague, sponsorId: string, what: object): Promise<string> {
  const campaign = made(await adManager.post('/campaigns', { sponsorId, name: 'Winter timetable' }));
  const goal = { metric: 'impressions', quantity: 1_000_000 };
  const input = { campaignId: campaign.id, name: 'Above the stories', tier: 'guaranteed', goal, period, ...what };
  const flight = made(await adManager.post('/flights', input));
  return made(await adManager.post(`/flights/${flight.id}/book`, {}, flight)).id;
}

function pictureForm(bytes: Buffer): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'picture.png');
  return form;
}

/** What an ad manager reads of it. */
export async function countedOf({
  adManager,
  flightId,
}: SmallSponsorship): Promise<{ impressions: number; clicks: number; stripClicks: number }> {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const days = `from=${day(-1)}&to=${day(2)}`;
  const { total } = made(await adManager.get(`/reports?${days}&flightId=${flightId}`));
  const strips = made(await adManager.get(`/reports/strips?${days}`));
  return { impressions: total.impressions.filtered, clicks: total.clicks.filtered, stripClicks: strips.total.stripClicks.filtered };
}
