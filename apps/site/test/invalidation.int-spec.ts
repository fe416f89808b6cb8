import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  articlePublished,
  articleUnpublished,
  authorUpdated,
  frontPageUpdated,
  issueUpdated,
  type OutgoingEvent,
  sectionUpdated,
} from '#contracts';
import { eventually } from '#testing';
import { changed, editionEvents } from './edition-events.js';
import { anArticle, authors, frontPage, issue, sectionBySlug, stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const [seaWall, grain] = stories;
const old = anArticle('an-old-one', 'culture', 'One that stands on no front page any more', {
  publishedAt: '2020-01-01T00:00:00.000Z',
  firstPublishedAt: '2020-01-01T00:00:00.000Z',
  tags: [{ slug: 'archive', name: 'From the archive' }],
});

/** Of every kind, and each with something of its own. */
const paths = [
  '/',
  '/world',
  '/culture',
  '/town/sea-wall',
  '/world/grain',
  old.path,
  '/authors/town-desk',
  '/tags/archive',
  '/tv',
  '/magazine/12',
];

describe('a change drops the pages that are made of it, and no other', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('invalidation');
    await site.publish(...editionEvents, articlePublished(old));
  });
  afterAll(() => site.stop());

  /** Every page is read into memory; then something happens; which of them are not there any more, as soon as one is not. */
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

  it('an article that stands in the archive alone: its own page, and the lists that are short enough to show it', async () => {
    expect(await droppedBy(changed(old, { headline: 'One that stands where it stood' })[1])).toEqual([
      '/',
      '/culture',
      old.path,
      '/tags/archive',
    ]);
    await site.shows(old.path, 'One that stands where it stood');
  });

  it('an article of the day: wherever it is named', async () => {
    const [next, event] = changed(grain!, { headline: 'Grain ships are back', version: 1 });
    expect(await droppedBy(event)).toEqual(['/', '/world', next.path]);
    await site.shows('/', 'Grain ships are back');
    await site.shows('/world', 'Grain ships are back');
  });

  it('a new article: the front page, its section, what lists more of it, and its author', async () => {
    const fresh = anArticle('fresh', 'town', 'Fresh from the council', { publishedAt: new Date().toISOString() });
    expect(await droppedBy(articlePublished(fresh))).toEqual(['/', '/town/sea-wall', '/authors/town-desk']);
    await site.shows('/town/sea-wall', 'Fresh from the council');
  });

  it('an article that goes: wherever it was named', async () => {
    const { id, version, path, previousPaths } = seaWall!;
    // It stands in the magazine's newest issue, which every page shows.
    expect(await droppedBy(articleUnpublished({ id, version: version + 1, path, previousPaths, reason: 'unpublished' }))).toEqual(paths);
    await site.answers(path, 410);
    await site.publish(changed({ ...seaWall!, version: 2 }, {})[1]);
    await site.answers(path, 200);
  });

  it('an author: the page of that author, and what they have signed', async () => {
    const renamed = authorUpdated({ ...authors[0]!, version: 2, name: 'The Town Hall Desk', bio: 'Reads the minutes twice.' });
    expect(await droppedBy(renamed)).toEqual(['/town/sea-wall', '/authors/town-desk']);
    await site.shows('/authors/town-desk', 'Reads the minutes twice.');
    const signed = await site.shows('/town/sea-wall', 'The Town Hall Desk');
    expect(/<a rel="author"[^>]*>[^<]*/.exec(signed.text)?.[0]).toBe('<a rel="author" href="/authors/town-desk">The Town Hall Desk');
  });

  it('the curated front page: the front page', async () => {
    expect(await droppedBy(frontPageUpdated({ ...frontPage, version: 2, slots: frontPage.slots.slice(1) }))).toEqual(['/']);
  });

  it('a section, or an issue of the magazine: every page, for both frame all of them', async () => {
    expect(await droppedBy(sectionUpdated({ ...sectionBySlug('life'), version: 2, name: 'Living' }))).toEqual(paths);
    await site.shows(old.path, 'Living');
    expect(await droppedBy(issueUpdated({ ...issue, version: 2, title: 'The Water Issue, corrected' }))).toEqual(paths);
    await site.shows(old.path, 'The Water Issue, corrected');
  });
});
