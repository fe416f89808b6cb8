import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  articleDeleted,
  articlePublished,
  articleUnpublished,
  authorDeleted,
  authorUpdated,
  issuePublished,
  issueUnpublished,
  sectionDeleted,
  sectionUpdated,
} from '#contracts';
import { BrowserOfReader } from './browser-of-reader.js';
import { changed, editionEvents } from './edition-events.js';
import { anArticle, authors, issue, sectionBySlug } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

describe('an address', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('addresses', { PAPER_URL: 'http://localhost:3000' });
    await site.publish(...editionEvents);
  });
  afterAll(() => site.stop());

  /** Where each of these leads, once it is a redirect. */
  const ways = (...paths: readonly string[]) => Promise.all(paths.map(async path => (await site.answers(path, 301)).headers['location']));

  it('of an article that moved leads to the one of today, in one step from each of the old ones', async () => {
    const born = anArticle('born', 'world', 'It moves twice');
    await site.publish(articlePublished(born));
    await site.answers('/world/born', 200);
    const [once, first] = changed(born, { path: '/world/moved', previousPaths: ['/world/born'] });
    const [, second] = changed(once, { path: '/town/settled', previousPaths: ['/world/born', '/world/moved'] });
    await site.publish(first);
    expect(await ways('/world/born')).toEqual(['/world/moved']);
    await site.publish(second);
    await site.shows('/town/settled', 'It moves twice');
    expect(await ways('/world/born', '/world/moved', '/world/born?utm_source=mail')).toEqual(Array(3).fill('/town/settled'));
  });

  it('never leads in a circle, whatever two articles say of each other', async () => {
    const one = anArticle('one', 'world', 'One', { previousPaths: ['/world/other'] });
    const other = anArticle('other', 'world', 'Other', { previousPaths: ['/world/one'] });
    await site.publish(articlePublished(one));
    expect(await ways('/world/other')).toEqual(['/world/one']);
    await site.publish(articlePublished(other));
    await site.shows('/world/other', '<h1', 'Other');
    expect((await site.get('/world/one')).status).toBe(200);
    const self = anArticle('self', 'world', 'Its own past', { previousPaths: ['/world/self'] });
    await site.publish(articlePublished(self));
    await site.answers('/world/self', 200);
  });

  it.each(['unpublished', 'killed', 'expired'] as const)('of an article that is %s is gone, with each that it had before', async reason => {
    const article = anArticle(`was-${reason}`, 'world', `It was ${reason}`, { previousPaths: [`/world/before-${reason}`] });
    await site.publish(articlePublished(article));
    await site.answers(article.path, 200);
    const { id, path, previousPaths } = article;
    await site.publish(articleUnpublished({ id, version: 2, path, previousPaths, reason }));
    const gone = await site.answers(article.path, 410);
    expect(gone.text).not.toContain(article.headline);
    await site.answers(`/world/before-${reason}`, 410);
    await site.publish(changed({ ...article, version: 2 }, {})[1]);
    await site.answers(article.path, 200);
    expect(await ways(`/world/before-${reason}`)).toEqual([path]);
  });

  it('leads who writes to the form of its article, also when that is taken down; as does the address of a page of the desk', async () => {
    const [now, gone] = [
      anArticle('written', 'world', 'Written', { previousPaths: ['/world/before'] }),
      anArticle('away', 'world', 'Away'),
    ];
    await site.publish(articlePublished(now), articlePublished(gone));
    await site.publish(articleUnpublished({ id: gone.id, version: 2, path: gone.path, previousPaths: [], reason: 'unpublished' }));
    const writer = new BrowserOfReader(site);
    await writer.signIn({ name: 'Wendy', roles: ['writer'] });
    for (const [typed, id] of [
      [` ${now.path}?from=mail#x `, now.id],
      ['/world/before', now.id],
      [gone.path, gone.id],
      ['https://any.example/desk/articles/art_x/revisions/7', 'art_x'],
      ['art_x', 'art_x'],
    ] as const) {
      const { status, headers } = await writer.visit(`/desk/articles?${new URLSearchParams({ at: typed })}`);
      expect([typed, status, headers.get('location')]).toEqual([typed, 303, `/desk/articles/${id}`]);
    }
  });

  it('of what was deleted is gone', async () => {
    const article = anArticle('deleted', 'world', 'Deleted');
    const harbour = sectionBySlug('harbour');
    await site.publish(articlePublished(article));
    for (const path of [article.path, '/harbour', '/authors/world-desk', '/magazine/12']) await site.answers(path, 200);
    await site.publish(
      articleDeleted({ id: article.id, version: 2, path: article.path, previousPaths: [] }),
      sectionDeleted({ id: harbour.id, version: 2, path: harbour.path }),
      authorDeleted({ id: authors[1]!.id, version: 2, slug: 'world-desk' }),
      issueUnpublished({ id: issue.id, version: 2, number: 12 }),
    );
    for (const path of [article.path, '/harbour', '/authors/world-desk', '/magazine/12'])
      expect((await site.answers(path, 410)).text).toContain('name="robots" content="noindex"');
    await site.publish(issuePublished({ ...issue, version: 3 }));
    await site.answers('/magazine/12', 200);
  });

  it('of a section or an author that was renamed leads to the new one', async () => {
    await site.publish(
      sectionUpdated({ ...sectionBySlug('life'), version: 2, slug: 'living', path: '/living', previousPaths: ['/life'] }),
      authorUpdated({ ...authors[0]!, version: 2, slug: 'council-desk', previousSlugs: ['town-desk'] }),
    );
    await site.answers('/living', 200);
    expect(await ways('/life', '/authors/town-desk')).toEqual(['/living', '/authors/council-desk']);
  });

  it.each([
    '/nowhere',
    '/world/nothing',
    '/world/a/b/c',
    '/authors/nobody',
    '/tags/nothing',
    '/magazine/99',
    '/magazine/012',
    '/magazine/x',
    '/%00',
  ])('that leads nowhere says so: %s', async path => {
    const answer = await site.get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('This page is not in the paper');
    expect(site.kept(path)).toEqual([]);
  });

  it('with a slash too many leads to the one without, and never to another host', async () => {
    const locations = await ways('/world/', '/world//grain/', '//evil.example/', '//evil.example/..', '///', '/world/?after=x&y=//z');
    expect(locations).toEqual(['/world', '/world/grain', '/evil.example', '/evil.example/..', '/', '/world?after=x&y=//z']);
    // To a browser each of these slashes is the same.
    expect(await ways('/\\evil.example/', '/\\\\evil.example/')).toEqual(['/evil.example', '/evil.example']);
  });

  it('with a query that the page does not know shows the same page, and fills no memory', async () => {
    const plain = await site.get('/world/grain');
    for (const query of ['?utm_source=x', '?after=1', '?a[$ne]=1', '?__proto__=1', '?%', '?']) {
      const answer = await site.get(`/world/grain${query}`);
      expect([query, answer.status, answer.headers['etag']]).toEqual([query, 200, plain.headers['etag']]);
    }
    expect(site.kept('/world/grain', '/world/grain 1', '/world/grain?after=1')).toEqual(['/world/grain']);
  });
});
