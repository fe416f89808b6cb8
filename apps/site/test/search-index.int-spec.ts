import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished } from '#contracts';
import { isolated } from '#testing';
import { KeepIndexRunner } from '../src/commands/keep-index.runner.js';
import { unreadable } from '../src/domain/search/searchable.js';
import { SearchablesView } from '../src/store/searchables.view.js';
import { anArticle } from './fixtures/edition.js';
import { indexed, rowsOf } from './indexed.js';
import { openSite, type Site } from './site.js';

const [zeppelin, glockenspiel] = [anArticle('zeppelin', 'world', 'A zeppelin'), anArticle('glockenspiel', 'life', 'A glockenspiel')];

describe('the index of a search', () => {
  const place = isolated('search-index');
  let site: Site;

  beforeAll(async () => {
    site = await openSite('search-index', {}, place);
    await site.publish(articlePublished(zeppelin));
    await indexed(site);
  });
  afterAll(() => site.stop());

  const found = async (word: string) =>
    parse((await site.get(`/search?q=${word}`)).text)
      .querySelectorAll('.rows .teaser__headline')
      .map(element => element.text.trim());

  it('does not wait for an article that cannot be read', async () => {
    const broken = { _id: 'art_broken', article: { id: 'art_broken', publishedAt: new Date().toISOString() } };
    await rowsOf(site, 'articles').insertOne(broken);
    // Told of before all others.
    await rowsOf(site, 'searchables').insertOne({ _id: broken._id, pending: 0 });
    await site.publish(articlePublished(glockenspiel));
    await indexed(site);
    expect(await found('glockenspiel')).toEqual([glockenspiel.headline]);
  });

  it('comes by itself for what was there before this release, when the site is started', async () => {
    await rowsOf(site, 'searchables').deleteMany({});
    expect(await found('zeppelin')).toEqual([]);
    await site.stop();
    site = await openSite('search-index', {}, place);
    await site.shows('/search?q=zeppelin', zeppelin.path);
    expect(await found('zeppelin')).toEqual([zeppelin.headline]);
  });

  it('takes nothing for read that has changed since it was looked at, whoever has read it meanwhile', async () => {
    await indexed(site);
    // No worker of this process is to read it first.
    await site.service.app.get(KeepIndexRunner, { strict: false }).onModuleDestroy();
    const searchables = site.service.app.get(SearchablesView, { strict: false });
    const id = 'art_changing';
    const read = new Map([[id, { ...unreadable, words: ['first'], publishedAt: new Date() }]]);
    await searchables.await([id]);
    const [seenHere, seenElsewhere] = [await searchables.pending(10), await searchables.pending(10)];
    await searchables.keep(seenHere, read);
    expect(await searchables.pending(10)).toEqual([]);
    await searchables.await([id]);
    await searchables.keep(seenElsewhere, read);
    expect((await searchables.pending(10)).map(pending => pending.id)).toEqual([id]);
  });
});
