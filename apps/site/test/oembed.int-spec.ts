import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleUnpublished } from '#contracts';
import { changed, editionEvents } from './edition-events.js';
import { stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const [seaWall, grain] = stories;

describe('what the paper tells whoever embeds it, and crawlers', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('oembed');
    await site.publish(...editionEvents);
    await site.answers(seaWall!.path, 200);
  });
  afterAll(() => site.stop());

  const ask = (query: Record<string, string>) => site.get(`/oembed?${new URLSearchParams(query).toString()}`);
  const of = (path: string) => ask({ url: `https://courier.example${path}` });

  it('is an article at its address, to any browser, with whatever the consumer adds', async () => {
    const answer = await ask({ url: `https://courier.example${seaWall!.path}`, format: 'json', maxwidth: '640', dnt: '1' });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(answer.headers).toMatchObject({ 'cdn-cache-control': 'public, max-age=5', 'surrogate-key': `article:${seaWall!.id}` });
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'link', title: seaWall!.headline, thumbnail_width: 640 });
  });

  it('is found with a slash too many, as its page is', async () => {
    expect(JSON.parse((await of(`${seaWall!.path}/`)).text)).toMatchObject({ title: seaWall!.headline });
  });

  it('is where its page says', async () => {
    const { text } = await site.get(seaWall!.path);
    const [, href = ''] = /type="application\/json\+oembed" href="https:\/\/courier\.example([^"]+)"/.exec(text) ?? [];
    expect(JSON.parse((await site.get(href.replaceAll('&amp;', '&'))).text)).toMatchObject({ title: seaWall!.headline });
  });

  it('is the same at a former address, and nothing where the article is gone', async () => {
    await site.publish(changed(grain!, { path: '/world/grain-again', slug: 'grain-again', previousPaths: [grain!.path] })[1]);
    await site.answers('/world/grain-again', 200);
    expect(JSON.parse((await of(grain!.path)).text)).toMatchObject({ title: grain!.headline });
    const { id, version } = grain!;
    await site.publish(
      articleUnpublished({ id, version: version + 2, path: '/world/grain-again', previousPaths: [grain!.path], reason: 'killed' }),
    );
    await site.answers('/world/grain-again', 410);
    expect((await of(grain!.path)).status).toBe(404);
  });

  it('is nothing where no article of the paper is', async () => {
    const urls = ['https://courier.example/', 'https://courier.example/town', 'https://elsewhere.example/town/sea-wall'];
    for (const url of urls) {
      const { status, headers } = await ask({ url });
      expect([url, status, headers['cache-control'], headers['cdn-cache-control']]).toEqual([url, 404, 'no-store', undefined]);
    }
  });

  it('is in JSON alone, and refuses what it cannot read', async () => {
    expect((await ask({ url: `https://courier.example${seaWall!.path}`, format: 'xml' })).status).toBe(501);
    const bad: Record<string, string>[] = [{}, { url: 'sea-wall' }, { url: 'https://courier.example/', maxwidth: 'wide' }];
    for (const query of bad) expect([query, (await ask(query)).status]).toEqual([query, 400]);
  });

  it('tells crawlers where the sitemaps are', async () => {
    const answer = await site.get('/robots.txt');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(answer.text).toContain('Sitemap: https://courier.example/sitemap.xml');
  });
});
