import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from './fixtures/edition.js';
import { preferences } from './fixtures/mail-answers.js';
import type { Answer, Site } from './site.js';
import { fromOurPage as ours, openSiteOfNotices, problem, readerToken as token, type SiteOfNotices } from './site-of-notices.js';
import type { Upstream } from './upstream.js';

describe('the pages of how one is told', () => {
  let upstream: Upstream;
  let site: Site;
  let answers: SiteOfNotices['answers'];
  let post: SiteOfNotices['post'];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ site, upstream, answers, post, stop } = await openSiteOfNotices('told-how'));
  });
  afterAll(() => stop());
  beforeEach(() => {
    upstream.asked.length = 0;
  });

  const title = ({ text }: Answer) => parse(text).querySelector('h1')?.text.trim();

  describe('the preferences', () => {
    const path = `/preferences/${token}`;
    const fields = { version: '4', zone: preferences.zone, digestAt: '07:30', digestWeekday: '1', quietFrom: '', quietUntil: '' };

    it('are saved against the version that was shown', async () => {
      answers([200, preferences]);
      expect(title(await site.get(path))).toBe('What you get, and how often');
      const answer = await post(path, { ...fields, 'subscription-sub_1': 'ended' });
      expect([answer.status, answer.headers['location']]).toEqual([303, `${path}?saved=1`]);
      const change = upstream.asked.at(-1);
      expect([change?.method, change?.headers['if-match'], JSON.parse(change?.body ?? '')]).toMatchObject([
        'PATCH',
        '"4"',
        { quiet: null, subscriptions: [{ id: 'sub_1', ended: true }] },
      ]);
    });

    it.each<[number, object, number, string]>([
      [412, problem('version-conflict'), 412, 'It has changed in the meantime'],
      [400, problem('invalid-request', '/quiet/until'), 422, 'Please give both times'],
    ])('refused with %i say why', async (status, body, expected, words) => {
      answers([200, preferences], [status, body]);
      const answer = await post(path, { ...fields, quietFrom: '22:00' });
      expect(answer.status).toBe(expected);
      expect(answer.text).toContain(words);
    });

    it('keep what was typed when nobody can take it', async () => {
      answers([200, preferences], [503, {}]);
      const answer = await post(path, { ...fields, digestAt: '06:15' });
      expect([answer.status, parse(answer.text).querySelector('[name=digestAt]')?.getAttribute('value')]).toEqual([503, '06:15']);
    });

    it('say whose they are: of whoever has the link, or of who is signed in', async () => {
      answers([200, preferences]);
      const [byLink, own] = [await site.get(path), await site.get('/preferences', { headers: { authorization: 'Bearer some' } })];
      expect([byLink.text, own.text].map(text => text.includes('Whoever has the link of this page'))).toEqual([true, false]);
      expect(own.text).toContain('nobody sees it but you');
    });

    it('of who is signed in are nobody’s without a session', async () => {
      answers([401, problem('reader-required')]);
      const answer = await site.get('/preferences');
      expect([answer.status, answer.headers['location']]).toEqual([303, '/login?return=%2Fpreferences']);
      const sent = await post('/preferences', fields);
      expect([sent.status, title(sent)]).toEqual([403, 'Please sign in once more']);
    });
  });

  describe('answers to a comment', () => {
    const path = '/replies/cmt_1';

    it('are asked for as whoever wrote it, with an address that a guest has to give', async () => {
      answers([202, { state: 'mail-sent' }]);
      const guest = { ...ours, cookie: 'guest=gst_1.abc' };
      expect((await post(path, { address: ' ', key: 'k' }, guest)).status).toBe(422);
      const answer = await post(path, { address: 'reader@example.org', key: 'k' }, guest);
      expect([answer.status, title(answer)]).toEqual([202, 'We have sent you a mail']);
      const [sent] = upstream.asked;
      expect([sent?.url, sent?.headers['guest-token'], JSON.parse(sent?.body ?? '')]).toEqual([
        '/replies',
        'gst_1.abc',
        { commentId: 'cmt_1', locale: paper.locale, address: 'reader@example.org' },
      ]);
    });

    it('are refused to who did not write it, with what was typed', async () => {
      answers([404, problem('comment-not-yours')]);
      const answer = await post(path, { address: 'reader@example.org' });
      expect([answer.status, title(answer)]).toEqual([404, 'This comment is not known as yours']);
      expect(parse(answer.text).querySelector('[name=address]')?.getAttribute('value')).toBe('reader@example.org');
    });
  });
});
