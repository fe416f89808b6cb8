import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished, sectionUpdated } from '#contracts';
import { anArticle, paper, sections } from './fixtures/edition.js';
import { noticeUrl as path, notices } from './fixtures/own-answers.js';
import { type Answer, openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

const article = anArticle('judged', 'town', 'One that was discussed');
const { rejected, appealed, declined } = notices;

describe('the private link to what was decided', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('notices', { COMMENTS_URL: upstream.url, FORWARD_DEADLINE_MS: '500' });
    await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(article));
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const answers = (get: [number, object], post: [number, object] = get) => {
    upstream.answer = ({ method }, response) => {
      const [status, body] = method === 'GET' ? get : post;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  };
  const appeal = (text: string, headers: Record<string, string> = {}) =>
    site.get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url, ...headers },
      body: new URLSearchParams({ text, key: 'k' }).toString(),
    });
  const told = ({ text }: Answer) => {
    const page = parse(text);
    const all = (selector: string) => page.querySelectorAll(selector).map(element => element.text.replaceAll(/\s+/g, ' ').trim());
    return {
      title: all('h1')[0],
      facts: all('.decision__facts dd'),
      parts: all('.decision__part h2'),
      form: page.querySelector('main form[action]'),
    };
  };

  it('tells what, why, by whom and about which text; to nobody else, and no other place learns of it', async () => {
    answers([200, rejected]);
    const answer = await site.get(path);
    expect([answer.status, answer.headers['cache-control'], answer.headers['referrer-policy']]).toEqual([200, 'no-store', 'no-referrer']);
    expect(parse(answer.text).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(told(answer)).toMatchObject({
      title: 'Your comment was not accepted',
      facts: ['It has words in it that this paper does not print.', 'the rules of the paper, automatically'],
      parts: ['What you wrote', 'Object to this'],
    });
    expect(parse(answer.text).querySelector('.decision blockquote')?.text).toBe('What <b>I</b> wrote');
    expect(parse(answer.text).querySelector('.comment-answer__way a')?.getAttribute('href')).toBe(article.path);
    expect(site.kept(path)).toEqual([]);
  });

  const person = { about: 'person', decidedBy: 'moderator', mayAppeal: false };

  it.each<[object, string, boolean, object]>([
    [{ about: 'comment', status: 'visible', body: 'x', mayAppeal: false }, 'Your comment is published', false, {}],
    [appealed, 'Your comment was not accepted', false, { parts: ['What you wrote', 'You have objected'] }],
    [declined, 'Your comment was not accepted', false, { parts: ['What you wrote', 'You have objected'] }],
    [
      { ...person, status: 'suspended', until: '2026-12-01T10:00:00Z' },
      'You may not write here for some time',
      false,
      { facts: ['a moderator', '1 December 2026 at 11:00 CET'] },
    ],
    [
      { ...person, status: 'banned', reason: 'Spam', mayAppeal: true },
      'You may no longer write here',
      true,
      { facts: ['Spam', 'a moderator'] },
    ],
    [{ ...person, status: 'good' }, 'You may write in this paper', false, {}],
    [{ about: 'comment', status: 'of tomorrow', mayAppeal: false }, 'About your comment', false, { facts: [] }],
  ])('in the state %j', async (notice, title, mayAppeal, parts) => {
    answers([200, notice]);
    const page = told(await site.get(path));
    expect(page.form?.getAttribute('action') === path).toBe(mayAppeal);
    expect(page).toMatchObject({ title, ...parts });
  });

  it('tells the author of a comment what came of their appeal, also in a word of tomorrow', async () => {
    const said = async (notice: object) => {
      answers([200, notice]);
      return parse((await site.get(path)).text).querySelector('[aria-labelledby=notice-appeal]')?.text;
    };
    expect(await said(appealed)).toContain('A moderator will look at it again.');
    expect(await said(declined)).toMatch(/it stays as it was decided.*It is not its name/s);
    const answer = { outcome: 'upheld', at: declined.appeal.at };
    expect(await said({ ...declined, appeal: { ...declined.appeal, answer } })).toContain('decided again');
  });

  it('takes an appeal once, and shows it', async () => {
    answers([200, rejected], [200, {}]);
    const answer = await appeal('It is\r\na name');
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    const [{ url, body, headers }] = upstream.asked as [(typeof upstream.asked)[number]];
    expect([url, JSON.parse(body), headers['idempotency-key']]).toEqual([
      `${path}/appeal`,
      { text: 'It is\na name' },
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
  });

  it.each([
    [422, { errors: [{ pointer: '/text', message: 'Too big' }] }, 422, 'This text cannot be shown as it is.'],
    [409, {}, 409, 'This has been decided in the meantime'],
    [429, {}, 429, 'One at a time, please'],
    [500, {}, 503, 'This cannot be looked up right now'],
  ])('an appeal refused with %i keeps what was typed and says why', async (status, problem, expected, words) => {
    answers([200, { ...rejected, mayAppeal: status === 422 }], [status, problem]);
    const answer = await appeal('My reasons');
    expect([answer.status, parse(answer.text).querySelector('textarea')?.text]).toEqual([expected, 'My reasons']);
    expect(answer.text).toContain(words);
  });

  it('is taken from no other place; is gone where there is none; and says when nobody can tell', async () => {
    answers([200, rejected]);
    const foreign = await appeal('Mine', { origin: 'https://evil.example' });
    expect([foreign.status, upstream.asked.map(({ method }) => method)]).toEqual([403, ['GET']]);
    upstream.asked.length = 0;
    for (const none of ['/notices/short', `/notices/${'A1'.repeat(20)}`]) expect((await site.get(none)).status).toBe(404);
    expect(upstream.asked).toEqual([]);
    answers([404, {}]);
    const gone = await site.get(path);
    expect([gone.status, told(gone).title, gone.headers['cache-control']]).toEqual([404, 'There is nothing at this address', 'no-store']);
    answers([500, {}]);
    const away = await site.get(path);
    expect([away.status, told(away).title, away.headers['retry-after']]).toEqual([503, 'This cannot be looked up right now', '30']);
  });
});
