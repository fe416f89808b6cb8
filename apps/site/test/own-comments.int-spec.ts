import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import { articlePublished, sectionUpdated, threadUpdated } from '#contracts';
import { aThread } from './fixtures/comments.js';
import { anArticle, paper, sections } from './fixtures/edition.js';
import { noticeUrl as notice, ownAnswer as own } from './fixtures/own-answers.js';
import { type Answer, openSite, type Site } from './site.js';
import { type Asked, openUpstream, type Upstream } from './upstream.js';

const article = anArticle('owned', 'town', 'One with comments of mine', { commentPolicy: { enabled: true, moderation: 'inherit' } });
const mine = `${article.path}?mine=1`;

describe('what is one’s own under an article', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('own', { COMMENTS_URL: upstream.url, FORWARD_DEADLINE_MS: '500' });
    await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(article), threadUpdated(aThread(article.id)));
    await site.shows(article.path, 'Leave a comment');
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const cookie = { cookie: 'guest=gst_1.token' };
  const answers = (...all: readonly [number, object][]) => {
    const rest = [...all];
    upstream.answer = (_request, response) => {
      const [status, body] = (rest.length > 1 ? rest.shift() : rest[0]) ?? [500, {}];
      response.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? undefined : JSON.stringify(body));
    };
  };
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    site.get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url, ...cookie, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const asked = (at = -1): Asked => upstream.asked.at(at)!;
  const said = ({ text }: Answer) => parse(text).querySelector('h1')?.text;
  const words = (element: HTMLElement | null | undefined) => element?.text.replaceAll(/\s+/g, ' ').trim();

  describe('the list', () => {
    it('is on no page that is kept, says nothing to machines, and is asked for in the reader’s name', async () => {
      await site.get(article.path);
      answers([200, { items: [own('held')] }]);
      const answer = await site.get(mine, { headers: cookie });
      expect([answer.status, answer.headers['cache-control'], site.kept(mine, article.path)]).toEqual([200, 'no-store', [article.path]]);
      expect(parse(answer.text).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      expect([asked().url, asked().headers['guest-token']]).toEqual([`/articles/${article.id}/comments/mine`, 'gst_1.token']);
      expect((await site.get(article.path, { headers: cookie })).text).not.toContain('cmt_held');
    });

    it('tells the state of each in words, why, and what can be done', async () => {
      answers([
        200,
        {
          items: [
            own('held', { reason: 'suspect-words', editableUntil: '2026-11-23T10:05:00.000Z' }),
            own('rejected', { status: 'rejected', reason: 'Off the point' }),
            own('hidden', { status: 'hidden', reason: 'reported' }),
            own('visible', { status: 'visible', pending: { body: 'Another text' } }),
            own('removed', { status: 'removed', body: undefined, bodyHtml: undefined }),
          ],
          next: 'abc',
        },
      ]);
      const page = parse((await site.get(mine, { headers: cookie })).text);
      expect(page.querySelectorAll('.own-comment__state').map(words)).toEqual([
        'Waiting for a moderator',
        'Not accepted',
        'Hidden until a moderator has looked',
        'Everyone can see it',
        'Removed by the editors',
      ]);
      expect(page.querySelectorAll('.own-comment__why').map(words)).toEqual([
        'Why: It has words in it that somebody has to read in their context.',
        'Why: Off the point',
        'Why: Several readers have reported it.',
      ]);
      expect(page.querySelectorAll(`a[href="${notice}"]`)).toHaveLength(4);
      expect(words(page.querySelector('#comment-cmt_visible .own-comment__pending blockquote'))).toBe('Another text');
      expect(page.querySelectorAll('form[action$="/edit"]')).toHaveLength(1);
      expect(page.querySelectorAll('form[action$="/delete"]')).toHaveLength(5);
      expect(words(page.querySelector('#comment-cmt_held .comment-form__note'))).toMatch(
        /^You can change it until 23 November 2026 at 11:05/,
      );
      expect(page.querySelector('.paging__older')?.getAttribute('href')).toBe(`${mine}&after=abc`);
    });

    it('is empty for who is nobody, and leads to signing in; with the service away it says so', async () => {
      answers([200, { items: [] }]);
      const page = parse((await site.get(mine)).text);
      expect([words(page.querySelector('.own-comments__empty h2')), asked().headers['guest-token']]).toEqual([
        'Nothing of yours is here',
        undefined,
      ]);
      expect(page.querySelector('.own-comments__note a')?.getAttribute('href')).toBe(`/login?return=${encodeURIComponent(mine)}`);
      answers([500, {}]);
      const away = await site.get(mine, { headers: cookie });
      expect([away.status, away.headers['cache-control'], said(away)]).toEqual([
        503,
        'no-store',
        'Your comments cannot be looked up right now',
      ]);
      expect(away.text).not.toContain('What you wrote');
      expect((await site.get('/town/nothing?mine=1')).status).toBe(404);
    });
  });

  describe('a form about it', () => {
    const edit = `${article.path}/comments/cmt_held/edit`;
    const typed = { body: 'Better\r\nsaid', version: '3', key: 'k' };

    it('changes the version that it was made from, once, and leads back to the list', async () => {
      answers([200, own('held', { version: 4 })]);
      const answer = await post(edit, typed);
      await post(edit, typed);
      expect([answer.status, answer.headers['location']]).toEqual([303, `${mine}#comment-cmt_held`]);
      expect([asked().method, asked().url, asked().headers['if-match'], JSON.parse(asked().body)]).toEqual([
        'PATCH',
        '/comments/cmt_held',
        '"3"',
        { body: 'Better\nsaid' },
      ]);
      const [first, second] = upstream.asked.map(({ headers }) => headers['idempotency-key']);
      expect([first, second]).toEqual([expect.stringMatching(/^[\w-]{43}$/), first]);
    });

    it('deletes after a second step, and what is gone already is deleted, too', async () => {
      for (const status of [204, 404]) {
        answers([status, {}]);
        const answer = await post(`${article.path}/comments/cmt_held/delete`, { version: '3', key: 'k' });
        expect([answer.status, answer.headers['location'], asked().method, asked().headers['if-match']]).toEqual([
          303,
          mine,
          'DELETE',
          '"3"',
        ]);
      }
    });

    it.each([
      [422, { errors: [{ pointer: '/body', message: 'Too big' }] }, 422, 'This cannot be printed yet', 'Please write it in another way.'],
      [401, {}, 403, 'We do not know that this is yours', ''],
      [403, { detail: 'Too big', noticeUrl: notice }, 403, 'This was not taken', notice],
      [403, { type: '/problems/edit-window-over', detail: 'Too big' }, 403, 'This was not taken', 'could be changed is over'],
      [404, {}, 404, 'The comment is no longer there', ''],
      [409, { detail: 'Too big' }, 409, 'This was not taken', 'no longer open to this'],
      [429, {}, 429, 'One at a time, please', ''],
      [500, {}, 503, 'This cannot be done right now', ''],
    ])('refused with %i keeps what was typed and says why', async (status, problem, expected, title, told) => {
      answers([status, problem]);
      const answer = await post(edit, typed);
      const page = parse(answer.text);
      expect([answer.status, said(answer), answer.headers['cache-control']]).toEqual([expected, title, 'no-store']);
      expect(page.querySelector('textarea')?.text).toBe('Better\nsaid');
      expect(page.querySelector('[name=version]')?.getAttribute('value')).toBe('3');
      expect(answer.text).toContain(told);
      expect(answer.text).not.toContain('Too big');
    });

    it('made from another version shows the text that is there now, and is then about that', async () => {
      answers([412, {}], [200, own('held', { version: 7, body: 'Put right' })]);
      const answer = await post(edit, typed);
      const page = parse(answer.text);
      expect([answer.status, words(page.querySelector('.own-comment__pending blockquote'))]).toEqual([412, 'Put right']);
      expect([page.querySelector('textarea')?.text, page.querySelector('[name=version]')?.getAttribute('value')]).toEqual([
        'Better\nsaid',
        '7',
      ]);
      // Sent twice: the first was taken.
      answers([412, {}], [200, own('held', { version: 4, body: 'Better\nsaid' })]);
      expect((await post(edit, typed)).status).toBe(303);
    });

    it('is taken from no other place, and leads to the list when its address is read', async () => {
      const answer = await post(edit, typed, { origin: 'https://evil.example' });
      expect([answer.status, said(answer), upstream.asked]).toEqual([403, 'This did not come from our page', []]);
      expect((await site.get(edit)).headers['location']).toBe(mine);
      expect((await post(edit, typed, { 'content-type': 'text/plain' })).status).toBe(415);
    });
  });
});
