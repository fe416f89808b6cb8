import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import { renderBanner } from './artwork/banners.js';
import { marks, renderMark } from './artwork/marks.js';
import { readEdition } from './read-edition.js';
import { readSponsors } from './read-sponsors.js';

const edition = await readSponsors('demo/edition');
const keysOf = (all: readonly { readonly key: string }[]) => new Set(all.map(({ key }) => key));

it('names nothing that the edition does not hold', async () => {
  const [sponsors, placements, creatives] = [keysOf(edition.sponsors), keysOf(edition.placements), keysOf(edition.creatives)];
  const sections = new Set((await readEdition('demo/edition')).sections.map(({ slug }) => slug));
  const flights = edition.campaigns.flatMap(campaign => campaign.flights);
  const named: [ReadonlySet<string>, (string | undefined)[]][] = [
    [sponsors, [...edition.strip.entries, ...edition.creatives, ...edition.campaigns].map(({ sponsor }) => sponsor)],
    [placements, [...Object.keys(edition.house), ...flights.flatMap(flight => flight.placements)]],
    [creatives, [...Object.values(edition.house), ...flights.flatMap(flight => flight.creatives)]],
    [sections, flights.flatMap(({ targeting }) => targeting?.sections ?? [])],
    [new Set(Object.keys(marks)), edition.sponsors.map(({ mark }) => mark)],
  ];
  for (const [known, names] of named) expect(names.filter(name => name !== undefined && !known.has(name))).toEqual([]);
});

it('has a flight of each tier, and a tier of the strip for each entry', () => {
  const tiers = edition.campaigns.flatMap(({ flights }) => flights.map(({ tier }) => tier));
  expect(new Set(tiers)).toEqual(new Set(['exclusive', 'share-of-voice', 'guaranteed', 'remnant', 'house']));
  expect(new Set(edition.strip.entries.map(({ tier }) => tier))).toEqual(new Set(edition.strip.tiers.map(({ tier }) => tier)));
});

it('shows what is the paper’s own in every box', () => {
  const own = edition.creatives.filter(({ sponsor }) => sponsor === undefined).map(({ key }) => key);
  expect(Object.keys(edition.house).toSorted()).toEqual(edition.placements.map(({ key }) => key).toSorted());
  expect(Object.values(edition.house).filter(key => !own.includes(key))).toEqual([]);
});

it('draws marks that are transparent, and banners at twice the size of their boxes, the same each time', async () => {
  for (const name of Object.keys(marks)) {
    const [drawn, again] = [await renderMark(name, 'light'), await renderMark(name, 'light')];
    expect((await sharp(drawn).stats()).isOpaque).toBe(false);
    expect(drawn.equals(again)).toBe(true);
  }
  const { width, height } = await sharp(await renderBanner('ossivane-crossing', 320, 100)).metadata();
  expect([width, height]).toEqual([640, 200]);
});
