import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, findServers, type FoundServers, isolated } from '#testing';
import { changed, editionEvents } from './edition-events.js';
import { stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

/** Freezes and kills, so it has a server of its own. */
describe('with the database', () => {
  let servers: FoundServers;
  let site: Site;

  beforeAll(async () => {
    servers = await findServers({ own: ['mongo'] });
    site = await openSite('outage', {}, { ...isolated('outage'), mongodbUri: servers.mongodbUri });
    await site.publish(...editionEvents);
    await site.shows('/', 'Council votes');
    await site.answers('/town/sea-wall', 200);
  });
  afterAll(async () => {
    servers.mongo?.process.thaw();
    await site.stop();
    await servers.stop();
  });

  const health = async () => (JSON.parse((await site.get('/health')).text) as { checks: Record<'pages' | 'search', object> }).checks;

  it('frozen, the last pages are served as ever, and any other says in its own words that it cannot be read', async () => {
    servers.mongo?.process.freeze();
    const began = performance.now();
    for (const path of ['/', '/town/sea-wall']) expect((await site.get(path)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1_000);
    const away = await site.get('/world/grain');
    expect([away.status, away.headers['retry-after'], away.headers['cache-control']]).toEqual([503, '5', 'no-store']);
    expect(away.text).toContain('The presses have stopped for a moment');
    expect(away.text).toContain('The Estuary Courier');
    // The longest wait for a page, and some room.
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('frozen over midnight, the pages of yesterday are better than none', async () => {
    const tomorrow = Date.now() + 86_400_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(tomorrow);
    try {
      const { status, text } = await site.get('/town/sea-wall');
      expect([status, text.includes('Council votes')]).toEqual([200, true]);
    } finally {
      clock.mockRestore();
    }
  });

  it('back again, every page is there, and what was said meanwhile', async () => {
    await site.wire.publish([changed(stories[0]!, { headline: 'Voted while nobody looked' })[1]]);
    expect((await site.get('/town/sea-wall')).text).not.toContain('Voted while nobody looked');
    servers.mongo?.process.thaw();
    await eventually(
      async () => {
        expect((await site.get('/world/grain')).status).toBe(200);
        for (const path of ['/', '/town/sea-wall']) expect((await site.get(path)).text).toContain('Voted while nobody looked');
      },
      { withinMs: 40_000 },
    );
  });

  it('killed, the last pages are served, and health says that they are no longer followed', async () => {
    await site.shows('/', 'Voted while nobody looked');
    await servers.mongo?.process.kill();
    expect((await site.get('/')).status).toBe(200);
    await eventually(
      async () => expect(await health()).toMatchObject({ pages: { status: 'degraded', following: false }, search: { behind: true } }),
      {
        withinMs: 40_000,
      },
    );
    expect((await site.get('/life/tide-mill')).status).toBe(503);
    await servers.mongo?.restart();
    await eventually(
      async () => {
        expect((await site.get('/life/tide-mill')).status).toBe(200);
        expect(await health()).toMatchObject({ pages: { status: 'up', following: true }, search: { behind: false } });
      },
      { withinMs: 40_000 },
    );
  });
});
