import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished, commentCreated, sectionUpdated, threadUpdated } from '#contracts';
import { aComment, aThread } from './fixtures/comments.js';
import { anArticle, paper, sections } from './fixtures/edition.js';
import { receipt } from './fixtures/own-answers.js';
import { type Answer, openSite, type Site } from './site.js';
import { type Asked, openUpstream, type Upstream } from './upstream.js';

const article = anArticle('reported', 'town', 'One with a comment to report', { commentPolicy: { enabled: true, moderation: 'inherit' } });
const notice = `/notices/${'a1'.repeat(20)}`;

describe('a report without a script', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('reports', { COMMENTS_URL: upstream.url, FORWARD_DEADLINE_MS: '500' });
    await site.publish(
      ...sections.map(section => sectionUpdated(section)),
      articlePublished(article),
      threadUpdated(aThread(article.id)),
      commentCreated(aComment('seen', article.id)),
    );
    await site.shows(article.path, 'comment-cmt_seen');
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const answers = ([status, body]: [number, object]) => {
    upstream.answer = (_request, response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const post = (path: string, fields: Record<string, string>, cookie = 'guest=gst_1.token') =>
    site.get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url, cookie },
      body: new URLSearchParams(fields).toString(),
    });
  const asked = (): Asked => upstream.asked.at(-1)!;
  const said = ({ text }: Answer) => parse(text).querySelector('h1')?.text;
  const report = `${article.path}/comments/cmt_seen/report`;
  const illegal = { reason: 'illegal', text: 'Because', name: 'Ann', email: 'ann@example.org', goodFaith: 'yes' };

  it('has a page of its own, which each comment leads to', async () => {
    expect(
      parse((await site.get(article.path)).text)
        .querySelector('a.comment__report')
        ?.getAttribute('href'),
    ).toBe(report);
    const answer = await site.get(report);
    const page = parse(answer.text);
    expect([answer.status, answer.headers['cache-control'], page.querySelectorAll('[name=reason]').length]).toEqual([200, 'no-store', 5]);
    expect(page.querySelector('.report-page__comment')).not.toBeNull();
    expect((await site.get(`${article.path}/comments/cmt_none/report`)).status).toBe(404);
  });

  it('is handed on, and its receipt shown', async () => {
    answers([202, receipt]);
    const answer = await post(report, { reason: 'spam', text: '', name: 'Ann', email: '' });
    expect([answer.status, parse(answer.text).querySelector('.receipt')?.text]).toEqual([202, 'rpt_42']);
    expect([asked().url, JSON.parse(asked().body)]).toEqual(['/comments/cmt_seen/reports', { reason: 'spam' }]);
    await post(report, illegal);
    expect(JSON.parse(asked().body)).toEqual({ reason: 'illegal', text: 'Because', name: 'Ann', email: 'ann@example.org' });
  });

  it('of something illegal makes a guest of a stranger, who is one however often they click', async () => {
    upstream.answer = (_request, response) =>
      void response.writeHead(202, { 'content-type': 'application/json', 'guest-token': 'gst_2.token' }).end('{"receipt":"rpt_43"}');
    const [first, again] = [await post(report, illegal, ''), await post(report, illegal, '')];
    expect([first.status, first.headers['set-cookie']]).toEqual([
      202,
      expect.stringMatching(/^guest=gst_2\.token; HttpOnly; .*has-commented=1/),
    ]);
    expect(again.status).toBe(202);
    await post(report, { ...illegal, name: 'Ben' }, '');
    const keys = upstream.asked.map(({ headers }) => headers['idempotency-key']);
    expect([keys[0] === keys[1], keys[1] === keys[2], upstream.asked[0]?.headers['guest-token']]).toEqual([true, false, undefined]);
  });

  it('of something illegal says who, why, and that it is meant', async () => {
    for (const field of ['text', 'name', 'email', 'goodFaith']) {
      const answer = await post(report, { ...illegal, [field]: '' });
      expect([field, answer.status, parse(answer.text).querySelectorAll('.field__error').length]).toEqual([field, 422, 1]);
    }
    expect(upstream.asked).toEqual([]);
  });

  it.each([
    [401, {}, 403, 'Please say first who you are', ''],
    [403, { detail: 'Too big', noticeUrl: notice }, 403, 'This report was not taken', notice],
    [404, {}, 404, 'There is nothing to report', ''],
    [422, { errors: [{ pointer: '/email', message: 'Too big' }] }, 422, 'Something is still missing', 'This is not a whole address.'],
    [422, { detail: 'Too big' }, 422, 'This report was not taken', 'cannot be reported by you'],
    [500, {}, 503, 'Reports cannot be taken right now', ''],
  ])('refused with %i keeps what was typed and says why', async (status, problem, expected, title, told) => {
    answers([status, problem]);
    const answer = await post(report, illegal);
    expect([answer.status, said(answer), parse(answer.text).querySelector('textarea')?.text]).toEqual([expected, title, 'Because']);
    expect(answer.text).toContain(told);
    expect(answer.text).not.toContain('Too big');
  });
});
