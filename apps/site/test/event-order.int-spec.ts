import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  articleDeleted,
  articlePublished,
  articleUnpublished,
  articleUpdated,
  authorUpdated,
  frontPageUpdated,
  issueUpdated,
  type OutgoingEvent,
  sectionUpdated,
  tombstone,
} from '#contracts';
import { changed, editionEvents } from './edition-events.js';
import { anArticle, authors, frontPage, issue, sectionBySlug, stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const [seaWall, grain, trains] = stories;
const { id, path, previousPaths } = trains!;
const [secondTrains] = changed({ ...trains!, version: 2 }, { headline: 'Night trains, once more' });
const farewell = anArticle('farewell', 'life', 'A farewell');
const [movedGrain, grainMoves] = changed(grain!, { path: '/world/grain-ships', slug: 'grain-ships', previousPaths: [grain!.path] });

/** A week of the paper: what is published, corrected, moved, taken back, brought back and deleted, in the order in which it happened. */
const history: readonly OutgoingEvent[] = [
  ...editionEvents,
  articlePublished(farewell),
  changed(seaWall!, { headline: 'Council has voted' })[1],
  grainMoves,
  changed(movedGrain, { standfirst: 'They came in at night.' })[1],
  articleUnpublished({ id, version: 2, path, previousPaths, reason: 'unpublished' }),
  articlePublished(secondTrains),
  articleDeleted({ id: farewell.id, version: 2, path: farewell.path, previousPaths: [] }),
  sectionUpdated({ ...sectionBySlug('life'), version: 2, name: 'Living' }),
  authorUpdated({ ...authors[0]!, version: 2, role: 'Council' }),
  frontPageUpdated({ ...frontPage, version: 2, slots: frontPage.slots.toReversed() }),
  issueUpdated({ ...issue, version: 2, title: 'The Water Issue, second printing' }),
];

const paths = ['/', '/world', '/life', '/town/sea-wall', '/world/grain', '/world/grain-ships', trains!.path, farewell.path].concat([
  '/authors/town-desk',
  '/tags/estuary',
  '/tv',
  '/magazine',
  '/magazine/12',
]);

const read = async (site: Site) =>
  Object.fromEntries(
    await Promise.all(
      paths.map(async address => {
        const { status, text, headers } = await site.get(address);
        return [address, { status, text, location: headers['location'] }] as const;
      }),
    ),
  );

describe('the same history', () => {
  let inOrder: Site;
  let site: Site;
  let expected: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    [inOrder, site] = await Promise.all([openSite('in-order'), openSite('out-of-order')]);
    for (const event of history) await inOrder.wire.publish([event]);
    await inOrder.publish();
    await inOrder.shows('/', 'Council has voted', 'second printing', 'Living');
    await inOrder.answers(farewell.path, 410);
    expected = await read(inOrder);
  });
  afterAll(() => Promise.all([inOrder.stop(), site.stop()]));

  it('backwards gives the same pages', async () => {
    expect(Object.values(expected).map(({ status }) => status)).toEqual([200, 200, 200, 200, 301, 200, 200, 410, 200, 200, 200, 200, 200]);
    for (const event of history.toReversed()) await site.wire.publish([event]);
    await site.publish();
    await site.shows('/', 'Council has voted', 'second printing', 'Living');
    expect(await read(site)).toEqual(expected);
  });

  it('told again, whole and in any order, changes nothing', async () => {
    const again = history.map((event, at) => ({ event, place: (at * 7_919) % history.length })).toSorted((a, b) => a.place - b.place);
    await site.publish(...again.map(({ event }) => event), ...history);
    expect(await read(site)).toEqual(expected);
  });

  it('goes on over tombstones, which say nothing to a projection', async () => {
    const tombstones = [articlePublished, articleUpdated].map(event => tombstone(event, farewell.id, 2));
    await site.publish(...tombstones, tombstone(articlePublished, seaWall!.id, 9), tombstone(sectionUpdated, 'sec_life', 9));
    expect(await read(site)).toEqual(expected);
    await site.publish(changed(secondTrains, { headline: 'Night trains, for good' })[1]);
    await site.shows(trains!.path, 'Night trains, for good');
  });

  it('with another name for a section changes the navigation and every kicker, also of articles that were told before', async () => {
    await site.publish(sectionUpdated({ ...sectionBySlug('world'), version: 2, name: 'Abroad' }));
    const { text } = await site.shows('/world/grain-ships', 'Abroad');
    expect(text).not.toContain('>World<');
    expect((await site.shows('/', 'Abroad')).text).not.toContain('>World<');
    expect((await site.shows('/tags/estuary', 'Abroad')).text).not.toContain('>World<');
  });
});
