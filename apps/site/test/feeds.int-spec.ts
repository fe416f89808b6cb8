import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished, articleUnpublished, sectionDeleted, sectionUpdated } from '#contracts';
import { eventually } from '#testing';
import { changed, editionEvents } from './edition-events.js';
import { atom, jsonFeedFaults, rss } from './feed-formats.js';
import { anArticle, sectionBySlug, stories, videos } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';
import { brokenRules } from './xml-rules.js';

const [seaWall, grain] = stories;
const lists = ['', '/town', '/harbour', '/authors/town-desk', '/tags/estuary', '/tv'];

describe('the feeds of the paper', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('feeds');
    await site.publish(...editionEvents);
  });
  afterAll(() => site.stop());

  it.each(lists)('of the list at "%s" are there in each format, and break no rule of it', async path => {
    const [ofRss, ofAtom, ofJson] = await Promise.all(
      ['feed.xml', 'atom.xml', 'feed.json'].map(file => site.answers(`${path}/${file}`, 200)),
    );
    expect([ofRss, ofAtom, ofJson].map(answer => answer?.headers['content-type'])).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ]);
    expect([...brokenRules(ofRss!.text, rss), ...brokenRules(ofAtom!.text, atom), ...jsonFeedFaults(ofJson!.text)]).toEqual([]);
  });

  it('carry what their page lists, the newest first', async () => {
    const titles = (text: string) => (JSON.parse(text) as { items: { title: string }[] }).items.map(({ title }) => title);
    const ofTown = [...videos, ...stories].filter(({ sections: [section] }) => section?.slug === 'town');
    expect(titles((await site.get('/town/feed.json')).text)).toEqual(
      ofTown.toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt)).map(({ headline }) => headline),
    );
    expect(titles((await site.get('/tv/feed.json')).text)).toHaveLength(3);
    expect(titles((await site.get('/harbour/feed.json')).text)).toEqual([]);
  });

  it('are answered with 304 to whoever has them, and to any browser', async () => {
    const { headers } = await site.get('/feed.xml');
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    const again = await site.get('/feed.xml', { headers: { 'if-none-match': headers['etag']! } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await site.get('/feed.xml', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBe('br');
  });

  it('are kept, and dropped by exactly what they carry', async () => {
    const files = ['/feed.xml', '/town/feed.xml', '/world/feed.xml'];
    for (const file of files) await site.answers(file, 200);
    expect(site.kept(...files)).toEqual(files);
    await site.publish(changed(grain!, { headline: 'Grain ships are back' })[1]);
    await eventually(() => {
      if (site.kept(...files).length === files.length) throw new Error('Every feed is still served from memory');
    });
    expect(site.kept(...files)).toEqual(['/town/feed.xml']);
    await site.shows('/world/feed.xml', 'Grain ships are back');
  });

  it('no longer carry what is gone', async () => {
    await site.shows('/town/atom.xml', 'Council votes');
    const { id, version, path, previousPaths } = seaWall!;
    await site.publish(articleUnpublished({ id, version: version + 1, path, previousPaths, reason: 'unpublished' }));
    await eventually(async () => expect((await site.get('/town/atom.xml')).text).not.toContain('Council votes'));
  });

  it('move with their section, and go with it', async () => {
    const life = sectionBySlug('life');
    await site.publish(sectionUpdated({ ...life, version: 2, path: '/living', slug: 'living', previousPaths: ['/life'] }));
    const moved = await site.answers('/life/atom.xml', 301);
    expect(moved.headers['location']).toBe('/living/atom.xml');
    await site.publish(sectionDeleted({ id: life.id, version: 3, path: '/living' }));
    await site.answers('/living/atom.xml', 410);
    for (const path of [
      '/nowhere/feed.xml',
      '/tags/nothing/feed.xml',
      '/authors/nobody/feed.json',
      '/a/b/c/feed.xml',
      '/feed.xml/feed.xml',
    ])
      expect([path, (await site.get(path)).status]).toEqual([path, 404]);
  });

  it('leave out what no machine can be told of; ops are told, until it can be', async () => {
    const health = async () => {
      const { checks } = JSON.parse((await site.get('/health')).text) as { checks: { machines: { leftOut: number } } };
      return checks.machines;
    };
    expect(await health()).toEqual({ status: 'up', leftOut: 0, what: [] });
    const bad = anArticle('says-nothing', 'business', '\u0001\u0002', { publishedAt: new Date().toISOString() });
    await site.publish(articlePublished(bad));
    await site.answers(bad.path, 200);
    const feed = await eventually(async () => {
      const answer = await site.get('/business/feed.xml');
      if ((await health()).leftOut === 0) throw new Error('It has not been met yet');
      return answer;
    });
    expect(brokenRules(feed.text, rss)).toEqual([]);
    expect(feed.text).toContain('Night trains come back');
    expect(await health()).toEqual({
      status: 'degraded',
      leftOut: 1,
      what: [{ id: bad.id, reason: 'headline says nothing' }],
    });
    await site.publish(changed(bad, { headline: 'It says something after all' })[1]);
    await site.shows('/business/feed.xml', 'It says something after all');
    await site.get('/feed.xml');
    expect(await health()).toEqual({ status: 'up', leftOut: 0, what: [] });
    const alone = anArticle('alone', 'business', '\u0001', { tags: [{ slug: 'odd', name: 'Odd' }] });
    await site.publish(articlePublished(alone));
    await site.answers('/tags/odd/feed.xml', 200);
    expect(await health()).toMatchObject({ leftOut: 1 });
    await site.publish(articleUnpublished({ id: alone.id, version: 2, path: alone.path, previousPaths: [], reason: 'killed' }));
    await site.answers('/tags/odd/feed.xml', 404);
    expect(await health()).toMatchObject({ leftOut: 0 });
  });
});
