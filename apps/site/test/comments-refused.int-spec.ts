import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from './fixtures/edition.js';
import { discussedArticle as article, empty, formPath as path, openDiscussedSite, typed } from './discussed-site.js';
import type { Site } from './site.js';
import type { Asked, Upstream } from './upstream.js';

describe('a comment that is not taken', () => {
  let upstream: Upstream;
  let site: Site;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ upstream, site, stop } = await openDiscussedSite('post-refused'));
  });
  afterAll(() => stop());
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const answers = (status: number, body: object, headers: Record<string, string> = {}) => {
    upstream.answer = (_request, response) =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
  const post = (fields: Record<string, string> = typed) =>
    site.get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url },
      body: new URLSearchParams(fields).toString(),
    });
  const asked = (): Asked => upstream.asked.at(-1)!;
  const problem = (code: string, more: object = {}) => ({ type: `/problems/${code}`, detail: 'Said to machines.', ...more });
  const at = (pointer: string, code = 'invalid-request') =>
    problem(code, { errors: [{ pointer, in: 'body', message: 'Too small: expected string' }] });

  it.each([
    [422, at('/body', 'invalid-comment'), 422, 'This cannot be printed yet'],
    [400, at('/guest/email'), 422, 'This cannot be printed yet'],
    [400, at('/formedAt'), 422, 'This comment was not taken'],
    [401, {}, 422, 'Please say who you are'],
    [403, problem('guests-not-allowed'), 403, 'Please sign in'],
    [403, problem('person-erased'), 403, 'This comment was not taken'],
    [404, {}, 404, 'There is nothing to comment on'],
    [409, problem('thread-closed'), 409, 'The comments are closed'],
    [409, problem('duplicate-comment'), 409, 'You have said this already'],
    [422, at('/parentId', 'unknown-parent'), 422, 'The comment that you answer is no longer there'],
    [429, problem('too-many-comments'), 429, 'One at a time, please'],
    [500, {}, 503, 'Comments cannot be taken right now'],
  ])('refused with %i keeps what was typed and says why in words of the paper (%j)', async (status, body, expected, title) => {
    answers(status, body, status === 429 ? { 'retry-after': '17' } : {});
    const answer = await post({ ...typed, parentId: 'cmt_parent' });
    const page = parse(answer.text);
    expect([answer.status, page.querySelector('h1')?.text, answer.headers['cache-control']]).toEqual([expected, title, 'no-store']);
    expect(page.querySelector('textarea')?.text).toBe('First\r\nsecond é <b>');
    const values = ['name', 'email'].map(name => page.querySelector(`[name=${name}]`)?.getAttribute('value'));
    expect(values).toEqual(['Ann', 'ann@example.org']);
    expect(answer.text).not.toMatch(/Said to machines|Too small/);
    // Whoever is told to look at a mark finds one.
    expect(/marked/.test(page.querySelector('.comment-answer__said')?.text ?? '')).toBe(page.querySelector('.field__error') !== null);
    expect(answer.headers['retry-after']).toBe({ 429: '17', 500: '30' }[status]);
  });

  it('what of a form could not be taken is left out of it, so that it can be sent once more', async () => {
    const left = async (body: object) => {
      answers(422, body);
      const page = parse((await post({ ...typed, parentId: 'cmt_gone', formedAt: 'yesterday' })).text);
      return ['parentId', 'formedAt'].map(name => page.querySelector(`[name=${name}]`)?.getAttribute('value'));
    };
    expect(await left(at('/parentId', 'unknown-parent'))).toEqual(['', 'yesterday']);
    expect(await left(at('/formedAt'))).toEqual(['cmt_gone', '']);
  });

  it('tells who may not write why, and until when as the notice has it, and leads there', async () => {
    const noticeUrl = `/notices/${'b2'.repeat(20)}`;
    const notice = { about: 'person', status: 'suspended', reason: 'Insults others', until: '2026-12-01T10:00:00Z', mayAppeal: true };
    upstream.answer = ({ method }, response) =>
      void response
        .writeHead(method === 'GET' ? 200 : 403, { 'content-type': 'application/json' })
        .end(JSON.stringify(method === 'GET' ? notice : problem('commenter-suspended', { noticeUrl })));
    const answer = await post();
    const said = parse(answer.text).querySelector('.comment-answer__said');
    expect([answer.status, asked().url]).toEqual([403, noticeUrl]);
    expect(said?.text).toContain('Why: Insults others');
    expect(said?.text).toContain('Until: 1 December 2026 at 11:00 CET');
    expect(said?.querySelector('a')?.getAttribute('href')).toBe(noticeUrl);
  });

  it('says at once that a comment was rejected, and why', async () => {
    const noticeUrl = `/notices/${'c3'.repeat(20)}`;
    upstream.answer = ({ method }, response) =>
      void response
        .writeHead(method === 'GET' ? 200 : 201, { 'content-type': 'application/json' })
        .end(
          JSON.stringify(
            method === 'GET'
              ? { about: 'comment', status: 'rejected', reason: 'banned-words', mayAppeal: true }
              : { id: 'cmt_bad', status: 'rejected', noticeUrl },
          ),
        );
    const answer = await post();
    const page = parse(answer.text);
    expect([answer.status, page.querySelector('h1')?.text]).toEqual([200, 'Your comment was not accepted']);
    expect(page.querySelector('.comment-answer__said')?.text).toContain('It has words in it that this paper does not print.');
    expect(page.querySelectorAll('.comment-answer__said a').map(link => link.getAttribute('href'))).toEqual([
      noticeUrl,
      `${article.path}?mine=1`,
    ]);
  });

  it.each([
    ['/guest/name', { name: '' }, 'name', 'Please give your name.'],
    ['/guest/name', { name: 'x'.repeat(61) }, 'name', 'At most 60 characters.'],
    ['/guest/email', { email: '' }, 'email', 'Please give an e-mail address such as name@example.com.'],
    ['/guest/email', { email: 'ann@' }, 'email', 'This is not a whole address. Please give one such as name@example.com.'],
    ['/body', { body: ' ' }, 'body', 'Please write something first.'],
    ['/body', { body: 'x'.repeat(5_001) }, 'body', 'At most 5,000 characters.'],
  ])('marks %s, filled in as %j, in words that anybody understands', async (pointer, fields, name, words) => {
    answers(400, at(pointer));
    const page = parse((await post({ ...typed, ...fields })).text);
    const field = page.querySelector(`#comment-${name}`);
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(page.getElementById(field?.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.text).toBe(words);
  });

  it('tells a name that is kept for the paper from one that will not do', async () => {
    answers(422, at('/guest/name', 'name-reserved'));
    expect(parse((await post()).text).querySelector('#comment-name-error')?.text).toMatch(/kept for the people of the paper/);
  });

  it('asks a guest whom nobody knows for both name and e-mail, and leads to the sign-in', async () => {
    answers(401, problem('commenter-required'));
    const { body } = typed;
    const page = parse((await post({ ...empty, body })).text);
    expect(page.querySelectorAll('.field__error').map(({ text }) => text)).toEqual([
      'Please give your name.',
      'Please give an e-mail address such as name@example.com.',
    ]);
    expect(page.querySelectorAll('#comment-name[required], #comment-email[required]')).toHaveLength(2);
    expect(page.querySelector('.comment-answer__said a')?.getAttribute('href')).toBe(`/login?return=${encodeURIComponent(article.path)}`);
  });
});
