import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { parse } from 'node-html-parser';
import { BrowserOfReader } from './browser-of-reader.js';
import { stories } from './fixtures/edition.js';
import { deskPages, home, type ModeratorsSite, openModerators } from './moderators.js';

describe('the moderators’ desk', () => {
  let desk: ModeratorsSite;

  beforeAll(async () => {
    desk = await openModerators('moderation-access');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.reset());

  it('pages that are one reader’s alone say who is signed in without a script; a shared one does not know', async () => {
    const [article] = stories;
    const who = async (path: string, from = desk.browser) =>
      parse((await from.visit(path)).text)
        .querySelector('.account')
        ?.text.trim();
    const [own, notice, shared] = [`${article?.path}?mine=1`, `/notices/${'a1'.repeat(20)}`, article?.path ?? ''];
    desk.answers[`GET /articles/${article?.id}/comments/mine`] = [200, { items: [] }];
    for (const path of [own, notice, '/login']) expect([path, await who(path)]).toEqual([path, 'MoInbox Sign out']);
    expect([await who(shared), await who(own, new BrowserOfReader(desk.site))]).toEqual(['Sign in', 'Sign in']);
    const back = parse((await desk.browser.visit(own)).text).querySelector('.account [name=return]');
    expect(back?.getAttribute('value')).toBe(own);
  });

  describe('lets in', () => {
    it.each(deskPages)('nobody who is not signed in, and leads them back: %s', async path => {
      const { status, headers } = await new BrowserOfReader(desk.site).visit(`${path}?a=b`);
      expect([status, headers.get('location')]).toEqual([303, `/login?${new URLSearchParams({ return: `${path}?a=b` })}`]);
      expect(desk.upstream.asked).toEqual([]);
    });

    it.each([['reader'], ['writer'], ['editor', 'chief', 'ops', 'ad-manager']])('none who is only %s', async (...roles) => {
      const other = new BrowserOfReader(desk.site);
      await other.signIn({ name: 'Ann', roles });
      for (const path of deskPages) {
        const { status, headers, text } = await other.visit(path);
        expect([path, status, headers.get('cache-control')]).toEqual([path, 403, 'no-store']);
        expect(parse(text).querySelector('h1')?.text).toBe('This desk is for moderators');
      }
      for (const path of ['/moderation/comments/cmt_held', '/moderation/bulk', '/moderation/people/gst_held', '/moderation/policies/paper'])
        expect((await desk.post(path, { action: 'approve', 'pick-cmt_held': 'on' }, { origin: home }, other)).status).toBe(403);
      expect(desk.upstream.asked).toEqual([]);
    });

    it.each(deskPages)('moderators, in their own name, with a page that nobody keeps: %s', async path => {
      const { status, headers, text } = await desk.browser.visit(path);
      expect([status, headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('etag')]).toEqual([
        200,
        'no-store',
        'noindex',
        null,
      ]);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(parse(text).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      // Without a script, too, who is signed in sees it, and the way out.
      const account = parse(text).querySelector('.account');
      expect([account?.querySelector('a')?.text.trim(), account?.querySelector('form')?.getAttribute('action')]).toEqual(['Mo', '/logout']);
      for (const { headers: asked } of desk.upstream.asked)
        expect(decodeJwt(asked.authorization?.slice(7) ?? '')).toMatchObject({ name: 'Mo', roles: ['moderator'] });
      expect(desk.site.kept(path)).toEqual([]);
    });

    it('no form from elsewhere', async () => {
      for (const headers of [{}, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site', origin: home }]) {
        const answer = await desk.post(
          '/moderation/comments/cmt_held',
          { action: 'approve', version: '3' },
          headers as Record<string, string>,
        );
        expect([answer.status, parse(answer.text).querySelector('h1')?.text]).toEqual([403, 'This did not come from our page']);
      }
      expect(desk.upstream.asked).toEqual([]);
    });
  });

  it('keeps a form for whoever is no longer signed in, and for when the service is back', async () => {
    const kept = (text: string) =>
      Object.fromEntries(
        parse(text)
          .querySelectorAll('.desk-kept input')
          .map(field => [field.getAttribute('name'), field.getAttribute('value')]),
      );
    const fields = { key: 'k-11', version: '3', back: '/moderation', action: 'reject', own: 'Typed' };
    const out = await desk.post('/moderation/comments/cmt_held', fields, { origin: home }, new BrowserOfReader(desk.site));
    expect([out.status, kept(out.text), desk.writes()]).toEqual([403, fields, []]);
    desk.answers['POST /moderation/comments/cmt_held/reject'] = [401, {}];
    expect(kept((await desk.post('/moderation/comments/cmt_held', fields)).text)).toEqual(fields);
    desk.upstream.answer = () => undefined;
    const away = await desk.post('/moderation/comments/cmt_held', fields);
    expect([away.status, away.headers.get('retry-after'), kept(away.text)]).toEqual([503, '30', fields]);
    expect(parse(away.text).querySelector('.desk-kept dd')?.text).toBe('Typed');
    for (const path of deskPages.filter(page => page !== '/moderation/policies')) {
      const { status, text } = await desk.browser.visit(path);
      expect([path, status, parse(text).querySelector('h1')?.text]).toEqual([path, 503, 'The comments desk is away']);
    }
    expect((await desk.site.get('/')).status).toBe(200);
  });
});
