import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { parse } from 'node-html-parser';
import { articlePublished } from '#contracts';
import { editionEvents } from './edition-events.js';
import { anArticle, authors, issue, sections, stories, videos } from './fixtures/edition.js';
import { everything } from './fixtures/everything.js';
import { openSite, type Site } from './site.js';

describe('each page shows what the events said', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('pages');
    await site.publish(...editionEvents, articlePublished(everything));
  });
  afterAll(() => site.stop());

  const read = async (path: string) => parse((await site.shows(path, '</html>')).text);
  const texts = (page: ReturnType<typeof parse>, selector: string) => page.querySelectorAll(selector).map(({ text }) => text.trim());

  it('the front page: what is curated, in its places, then the newest; each section; TV and Magazine', async () => {
    await site.shows('/', 'Council votes to raise the sea wall', issue.title);
    const page = await read('/');
    expect(texts(page, '.teaser--lead .teaser__headline')).toEqual([stories[0]?.headline]);
    expect(texts(page, '.teaser--major .teaser__headline')).toEqual([stories[1]?.headline, stories[2]?.headline]);
    expect(page.querySelector('.teaser--major .kicker')?.text).toBeDefined();
    expect(texts(page, '.sections a')).toEqual(['World', 'Town', 'Business', 'Science', 'Culture', 'Life', 'Television', 'Magazine']);
    expect(texts(page, '.block--tv .teaser__headline')).toEqual(videos.map(({ headline }) => headline));
    expect(texts(page, '.block--magazine .issue__name')).toEqual([issue.title]);
    expect(texts(page, '.block--section .block__name')).toContain('Culture');
  });

  it('an article: everything that it has, and where to go on', async () => {
    await site.shows(everything.path, everything.headline);
    const page = await read(everything.path);
    expect(page.querySelector('h1')?.text).toBe(everything.headline);
    expect(page.querySelector('.sections [aria-current]')?.text).toBe('Town');
    for (const { text } of everything.corrections) expect(page.querySelector('article')?.text).toContain(text);
    expect(page.querySelector('.byline')?.text).toContain('The Town Desk');
    expect(texts(page, '.block--related .teaser__headline')).toEqual(['The last shift of the lock keeper', stories[4]?.headline]);
    expect(texts(page, '.block--more .teaser__headline')).toContain('Night market gets its licence');
  });

  it('a video, and the page of all', async () => {
    const page = await read('/tv/one-tide');
    expect(page.querySelector('video source')?.getAttribute('src')).toBe('/media/files/one-tide.mp4');
    expect(page.querySelector('video track')?.getAttribute('srclang')).toBe('en');
    expect(texts(await read('/tv'), '.teaser__headline')).toEqual(expect.arrayContaining(videos.map(({ headline }) => headline)));
  });

  it('a section, with what is filed under the sections within it', async () => {
    const harbour = sections.find(({ slug }) => slug === 'harbour');
    const within = anArticle('ferry', 'harbour', 'A ferry is christened');
    await site.publish(articlePublished(within));
    await site.shows('/town', within.headline, 'Council votes');
    const page = await read('/harbour');
    expect(page.querySelector('h1')?.text).toBe(harbour?.name);
    expect(texts(page, '.teaser__headline')).toEqual([within.headline]);
  });

  it('an author with photograph and biography, and only the articles of that author', async () => {
    const page = await read('/authors/town-desk');
    expect([page.querySelector('h1')?.text, page.querySelector('.list-head__description')?.text]).toEqual([
      authors[0]?.name,
      authors[0]?.bio,
    ]);
    expect(page.querySelectorAll('.list-head__portrait img')).toHaveLength(1);
    const headlines = texts(page, 'main .rows .teaser__headline');
    expect(headlines).toContain('Night market gets its licence');
    expect(headlines).not.toContain('A museum of small sounds');
  });

  it('a tag under the name that its newest article gives it', async () => {
    expect((await read('/tags/estuary')).querySelector('h1')?.text).toBe('The estuary');
    const page = await read('/tags/council');
    expect([page.querySelector('h1')?.text, texts(page, '.rows .teaser__headline')]).toEqual(['Council', [everything.shortHeadline]]);
  });

  it('the magazine, and an issue under its headings', async () => {
    expect(texts(await read('/magazine'), '.issue__name')).toEqual([issue.title]);
    const page = await read('/magazine/12');
    expect(page.querySelector('h1')?.text).toBe(issue.title);
    expect(texts(page, '.issue-page__section h2')).toEqual(['Opening', 'Reportage', 'Table', 'In this issue']);
    expect(page.querySelector('.issue-page__pdf a')?.getAttribute('href')).toBe('/media/files/twelve.pdf');
  });

  it('a page that nobody has asked for before, of what is its own alone: what others have in common with it was read for them', async () => {
    await site.get(everything.path);
    const asked = await questionsDuring(async () => void (await site.get('/town/sea-wall')));
    expect(asked).toContain('articles');
    expect(asked.filter(collection => ['sections', 'issues', 'strips', 'placements'].includes(collection))).toEqual([]);
    // The article by its path, and those that it is related to; the newest of its section were read for the other.
    expect(asked.filter(collection => collection === 'articles').length).toBeLessThanOrEqual(2);
  });

  /** Of which collections the database was asked meanwhile. */
  async function questionsDuring(work: () => Promise<void>): Promise<string[]> {
    const client = await mongoose.mongo.MongoClient.connect(site.place.mongodbUri);
    const database = client.db(site.place.database('site'));
    try {
      await database.setProfilingLevel('all');
      await work();
      await database.setProfilingLevel('off');
      const questions = await database.collection('system.profile').find({ op: 'query' }).toArray();
      return questions.map(({ ns }) => String(ns).slice(database.databaseName.length + 1));
    } finally {
      await client.close();
    }
  }
});
