import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'node-html-parser';
import { sectionUpdated } from '#contracts';
import { paper, sectionBySlug, sections } from './fixtures/edition.js';
import { confirmation, leaving } from './fixtures/mail-answers.js';
import type { Answer, Site } from './site.js';
import { fromOurPage as ours, openSiteOfNotices, problem, readerToken as token, type SiteOfNotices } from './site-of-notices.js';
import type { Upstream } from './upstream.js';

const town = sectionBySlug('town');
const topicKey = `section:${town.id}`;

describe('the pages about being told', () => {
  let upstream: Upstream;
  let site: Site;
  let answers: SiteOfNotices['answers'];
  let post: SiteOfNotices['post'];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ site, upstream, answers, post, stop } = await openSiteOfNotices('subscribing'));
    await site.publish(...sections.map(section => sectionUpdated(section)));
  });
  afterAll(() => stop());
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const title = ({ text }: Answer) => parse(text).querySelector('h1')?.text.trim();
  const asked = () => upstream.asked.map(({ method, url }) => `${method} ${url}`);

  describe('the form at the end of a section', () => {
    const form = { topicKey, address: 'reader@example.org', frequency: 'weekly', zone: 'Asia/Kolkata' };

    it('says of what it tells', async () => {
      const page = parse((await site.get(town.path)).text);
      expect(page.querySelector('.subscribe__text')?.text).toContain(`new articles in ${town.name}`);
      expect(page.querySelector('.subscribe [name=topicKey]')?.getAttribute('value')).toBe(topicKey);
    });

    it('is handed on once, and answered alike whatever is known', async () => {
      answers([202, { state: 'pending' }]);
      const [first, again] = [await post('/subscriptions', form), await post('/subscriptions', form)];
      expect([first.status, title(first), first.headers['cache-control']]).toEqual([202, 'We have sent you a mail', 'no-store']);
      expect(first.text).not.toContain(form.address);
      const [one, other] = upstream.asked;
      expect(JSON.parse(one?.body ?? '')).toEqual({ ...form, channel: 'mail', locale: paper.locale });
      expect([one?.headers['idempotency-key'], again.status]).toEqual([other?.headers['idempotency-key'], 202]);
    });

    it.each<[number, object, number, string]>([
      [400, problem('invalid-request', '/address'), 422, 'Something is not right yet'],
      [429, problem('too-many-asks'), 429, 'Too many mails were asked for'],
      [409, problem('too-many-subscriptions'), 409, 'You follow very many things already'],
      [503, {}, 503, 'Subscribing is not possible just now'],
    ])('refused with %i keeps what was typed', async (status, body, expected, words) => {
      answers([status, body]);
      const answer = await post('/subscriptions', form);
      expect([answer.status, title(answer)]).toEqual([expected, words]);
      const page = parse(answer.text);
      expect(page.querySelector('[name=address]')?.getAttribute('value')).toBe(form.address);
      expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('weekly');
    });

    it('says that it is settled to who is signed in and has nothing to confirm', async () => {
      answers([202, { state: 'confirmed' }]);
      const mail = await post('/subscriptions', { ...form, address: 'own@example.org' });
      expect([mail.status, title(mail)]).toEqual([202, 'That is settled']);
      const inbox = await post('/subscriptions', { ...form, address: '', channel: 'inbox' });
      expect([inbox.status, title(inbox), parse(inbox.text).querySelector('.subscribe__ways a[href="/inbox"]')?.text.trim()]).toEqual([
        202,
        'That is settled',
        'Your inbox',
      ]);
      const { frequency: _, address: __, ...rest } = form;
      expect(JSON.parse(upstream.asked.at(-1)?.body ?? '')).toEqual({
        ...rest,
        channel: 'inbox',
        frequency: 'immediate',
        locale: paper.locale,
      });
    });

    it('leads who wants it in their inbox to where one signs in, and back', async () => {
      answers([401, problem('reader-required')]);
      const answer = await post('/subscriptions', { ...form, address: '', channel: 'inbox' });
      const way = parse(answer.text).querySelector('.subscribe__ways a')?.getAttribute('href');
      expect([answer.status, title(answer), way]).toEqual([401, 'Please sign in first', `/login?return=${encodeURIComponent(town.path)}`]);
    });

    it('asks once more for who asks again a minute later, for nothing may have come', async () => {
      answers([202, { state: 'pending' }]);
      const clock = jest.spyOn(Date, 'now');
      try {
        const now = Date.UTC(2026, 10, 28, 12);
        for (const seconds of [0, 59, 61]) {
          clock.mockReturnValue(now + seconds * 1_000);
          await post('/subscriptions', form);
        }
      } finally {
        clock.mockRestore();
      }
      const [first, second, third] = upstream.asked.map(({ headers }) => headers['idempotency-key']);
      expect([second, third === first]).toEqual([first, false]);
    });

    it('is taken from no other place', async () => {
      const foreign = await post('/subscriptions', form, { ...ours, origin: 'https://evil.example' });
      expect([foreign.status, upstream.asked]).toEqual([403, []]);
    });
  });

  describe('the link that confirms', () => {
    const path = `/subscriptions/${token}`;
    const confirmed = { ...confirmation, state: 'confirmed', preferencesUrl: '/preferences/abc' };

    it('changes nothing by being looked at, and asks; the button settles it', async () => {
      answers([200, { ...confirmation, topicKey }], [200, confirmed]);
      const page = await site.get(path);
      expect([title(page), asked(), page.headers['referrer-policy']]).toEqual([
        'Was it you?',
        [`GET /confirmations/${token}`],
        'no-referrer',
      ]);
      const done = await post(path);
      expect([done.status, title(done)]).toEqual([200, 'That is settled']);
      expect(done.text).toContain('href="/preferences/abc"');
    });

    it.each<[number, object, number, string]>([
      [200, confirmed, 200, 'You have confirmed this already'],
      [410, problem('link-expired'), 410, 'This link is no longer good'],
      [404, problem('link-not-found'), 404, 'There is nothing at this address'],
      [503, {}, 503, 'This cannot be done just now'],
    ])('answered with %i says how it stands', async (status, body, expected, words) => {
      answers([status, body]);
      const answer = await site.get(path);
      expect([answer.status, title(answer)]).toEqual([expected, words]);
    });

    it('is not asked for where it can be none', async () => {
      expect((await site.get('/subscriptions/a%20b')).status).toBe(404);
      expect(upstream.asked).toEqual([]);
    });
  });

  describe('the way out', () => {
    const path = `/unsubscribe/${token}`;
    const multipart = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';

    it('changes nothing by being looked at', async () => {
      answers([200, leaving]);
      expect([title(await site.get(path)), asked()]).toEqual(['Do you want no more of this?', [`GET /unsubscriptions/${token}`]]);
    });

    it.each<[string, Record<string, string>, string | undefined]>([
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
      ['a form in parts', { 'content-type': 'multipart/form-data; boundary=x' }, multipart],
      ['nothing at all', {}, undefined],
      ['a stranger’s page', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }, 'a=b'],
    ])('acts at once on a POST of %s, as nobody and without a redirect', async (_what, headers, body) => {
      answers([200, leaving], [200, { left: 'topic' }]);
      const cookie = 'guest=gst_1.abc; session=whoever';
      const answer = await site.get(path, { method: 'POST', headers: { ...headers, cookie }, ...(body !== undefined && { body }) });
      expect([answer.status, title(answer)]).toEqual([200, 'It has ended']);
      const [first] = upstream.asked;
      expect([first?.method, first?.url, JSON.parse(first?.body ?? '')]).toEqual(['POST', `/unsubscriptions/${token}`, { scope: 'topic' }]);
      expect([first?.headers['guest-token'], first?.headers.authorization, first?.headers.cookie]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('leaves as much as was chosen; and keeps the choice when nobody can take it', async () => {
      answers([200, leaving], [200, { left: 'everything' }]);
      expect((await post(path, { scope: 'everything' })).text).toContain('We do not write to you any more');
      answers([503, {}]);
      const away = await post(path, { scope: 'channel' });
      expect([away.status, parse(away.text).querySelector('[name=scope]')?.getAttribute('value')]).toEqual([503, 'channel']);
    });

    it('takes a form in parts nowhere else', async () => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      expect((await site.get('/subscriptions', { method: 'POST', headers, body: multipart })).status).toBe(415);
    });
  });
});
