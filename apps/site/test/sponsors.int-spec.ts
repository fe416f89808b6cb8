import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished, type OutgoingEvent, placementUpdated, sectionUpdated, sponsorUpdated, stripUpdated } from '#contracts';
import { eventually, isolated } from '#testing';
import { editionEvents } from './edition-events.js';
import { anArticle, sectionBySlug } from './fixtures/edition.js';
import { torture } from './fixtures/everything.js';
import { anEntry, aPlacement, aStrip, sponsor } from './fixtures/sponsors.js';
import { openSite, type Site } from './site.js';

const paths = ['/', '/town', '/harbour', '/world', '/town/sea-wall', '/world/grain', '/tv', '/magazine/12', torture.sponsored.path];
const place = isolated('sponsors');
const ofPaper = aStrip([anEntry('quernley', { tier: 'title', name: 'Quernley Mills' })]);
const ofTown = aStrip([anEntry('ossivane', { tier: 'title', name: 'Ossivane Ferries' })], {
  id: 'stp_town',
  sectionId: 'sec_town',
  label: 'The Town pages are supported by',
});
const inTown = ['/town', '/harbour', '/town/sea-wall'];

describe('sponsors', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('sponsors', {}, place);
    await site.publish(...editionEvents, articlePublished(torture.sponsored));
  });
  afterAll(() => site.stop());

  async function droppedBy(event: OutgoingEvent): Promise<string[]> {
    for (const path of paths) await site.answers(path, 200);
    expect(site.kept(...paths)).toEqual(paths);
    await site.publish(event);
    return eventually(() => {
      const kept = new Set(site.kept(...paths));
      if (kept.size === paths.length) throw new Error('Every page is still served from memory');
      return paths.filter(path => !kept.has(path));
    });
  }

  it('stand on every page that could be read, from their first event on', async () => {
    expect(await droppedBy(stripUpdated(ofPaper))).toEqual(paths);
    for (const path of paths) await site.shows(path, 'This paper is made possible by', 'Quernley Mills');
    expect((await site.get('/nowhere/at-all')).text).toContain('Quernley Mills');
  });

  it('of a section stand on its pages in the place of those of the paper, and a change drops these pages alone', async () => {
    expect(await droppedBy(stripUpdated(ofTown))).toEqual(inTown);
    for (const path of inTown) {
      const { text } = await site.shows(path, 'The Town pages are supported by', 'Ossivane Ferries');
      expect(text).not.toContain('Quernley Mills');
    }
    expect(await droppedBy(stripUpdated({ ...ofTown, version: 2, label: 'Town is supported by' }))).toEqual(inTown);
    expect(await droppedBy(stripUpdated({ ...ofPaper, version: 2, label: 'With thanks to' }))).toEqual(
      paths.filter(path => !inTown.includes(path)),
    );
    expect(await droppedBy(stripUpdated({ ...ofTown, version: 3, state: 'off' }))).toEqual(inTown);
    await site.shows('/town', 'With thanks to', 'Quernley Mills');
  });

  it('of a section that is told of after its article take the place of those of the paper then', async () => {
    const early = anArticle('quay', 'world', 'The quay is longer than the plan', {
      sections: [{ id: 'sec_quay', slug: 'quay', name: 'Quay', path: '/quay', ancestorIds: [] }],
      path: '/quay/longer',
    });
    await site.publish(
      articlePublished(early),
      stripUpdated({ ...ofTown, id: 'stp_quay', sectionId: 'sec_quay', label: 'Quay is supported by' }),
    );
    await site.shows(early.path, 'With thanks to');
    await site.publish(sectionUpdated({ ...sectionBySlug('world'), id: 'sec_quay', slug: 'quay', name: 'Quay', path: '/quay' }));
    expect((await site.shows(early.path, 'Quay is supported by')).text).not.toContain('With thanks to');
  });

  it('keep the newest, in whatever order events come', async () => {
    await site.publish(
      stripUpdated({ ...ofPaper, version: 4, label: 'The fourth' }),
      stripUpdated({ ...ofPaper, version: 3, label: 'The third' }),
    );
    expect((await site.shows('/', 'The fourth')).text).not.toContain('The third');
  });

  it('come and go by the clock alone, on pages that nobody has touched, on every replica and after a restart', async () => {
    const other = await openSite('sponsors', {}, place);
    const [startsAt, endsAt] = [Date.now() + 6_000, Date.now() + 12_000];
    const brief = anEntry('brief', {
      name: 'Brief and Co',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    });
    await site.publish(stripUpdated({ ...ofPaper, version: 5, label: 'The fifth', entries: [...ofPaper.entries, brief] }));
    const shown = async (of: Site) => (await of.get('/world/grain')).text.includes('Brief and Co');
    for (const one of [site, other]) await one.shows('/world/grain', 'The fifth');
    expect([await shown(site), await shown(other), site.kept('/world/grain')]).toEqual([false, false, ['/world/grain']]);
    const cdn = (await site.get('/world/grain')).headers['cdn-cache-control'];
    expect(Number(/stale-while-revalidate=(\d+)/.exec(cdn ?? '')?.[1])).toBeLessThan(12);
    const comes = await Promise.all([site, other].map(one => becomes(() => shown(one), true)));
    await other.stop();
    const again = await openSite('sponsors', {}, place);
    await again.shows('/world/grain', 'Brief and Co');
    const goes = await Promise.all([site, again].map(one => becomes(() => shown(one), false)));
    await again.stop();
    for (const late of [...comes.map(at => at - startsAt), ...goes.map(at => at - endsAt)]) {
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(1_000);
    }
  });

  it('who have paid for an article are named on it, under the name that they have today', async () => {
    expect(await droppedBy(sponsorUpdated(sponsor))).toEqual([torture.sponsored.path]);
    await site.shows(torture.sponsored.path, 'Paid content', 'Paid for by', 'The Kettle Works');
    await site.publish(sponsorUpdated({ ...sponsor, version: 2, name: 'The Kettle Works of Alder', label: 'Presented by' }));
    await site.shows(torture.sponsored.path, 'Presented by', 'The Kettle Works of Alder');
  });
});

describe('boxes for advertising', () => {
  let site: Site;
  const top = aPlacement('article-top');

  beforeAll(async () => {
    site = await openSite('boxes');
    await site.publish(...editionEvents, articlePublished(torture.sponsored), placementUpdated(aPlacement('section-top')));
    await site.shows('/town', 'data-placement="plc_sectiontop"');
  });
  afterAll(() => site.stop());

  it('stand on the pages that have room for them, and on no other', async () => {
    await site.publish(placementUpdated(top));
    await site.shows('/town/sea-wall', 'data-placement="plc_articletop"', 'Advertisement', 'The paper, once a month, on paper');
    for (const path of ['/', '/town', '/tv']) expect((await site.get(path)).text).not.toContain('plc_articletop');
  });

  it('that move to another kind of page leave the one and come to the other', async () => {
    await site.publish(placementUpdated({ ...top, version: 2, slot: 'section-list' }));
    await site.shows('/town', 'data-placement="plc_articletop"');
    await eventually(async () => expect((await site.get('/town/sea-wall')).text).not.toContain('plc_articletop'));
  });

  it('that are switched off are gone, and their stylesheet and script with them', async () => {
    for (const slot of ['section-top', 'section-list'] as const)
      await site.publish(
        placementUpdated({ ...aPlacement(slot), id: slot === 'section-top' ? 'plc_sectiontop' : top.id, version: 3, state: 'off' }),
      );
    await eventually(async () => expect((await site.get('/town')).text).not.toMatch(/slot__box|boxes-|sponsors-[0-9a-f]{10}\.js/));
  });

  it('are told in brief what a sponsor has paid for', async () => {
    const teaser = await site.get(`/api/site/teasers/${torture.sponsored.id}`);
    expect([teaser.status, JSON.parse(teaser.text)]).toEqual([200, expect.objectContaining({ headline: torture.sponsored.headline })]);
    expect((await site.get('/api/site/teasers/art_nobody')).status).toBe(404);
  });
});

/** When it became so, looked at every few milliseconds. */
async function becomes(look: () => Promise<boolean>, wanted: boolean): Promise<number> {
  await eventually(async () => expect(await look()).toBe(wanted), { withinMs: 15_000, everyMs: 25 });
  return Date.now();
}
