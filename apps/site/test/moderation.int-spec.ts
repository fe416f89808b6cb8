import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { parse } from 'node-html-parser';
import { articlePublished, sectionUpdated } from '#contracts';
import { BrowserOfReader } from './browser-of-reader.js';
import { sections, stories } from './fixtures/edition.js';
import { decisions, history, moderated, townPolicy } from './fixtures/moderation.js';
import { openSite, type Site } from './site.js';
import { type Asked, openUpstream, type Upstream } from './upstream.js';

const home = 'http://localhost:3000';
const held = moderated('held', { version: 3 });
const pages = [
  '/moderation',
  '/moderation/comments/cmt_held',
  '/moderation/people/gst_held',
  '/moderation/log',
  '/moderation/policies',
  '/moderation/policies/paper',
];
type Answers = Record<string, readonly [status: number, body: object]>;

describe('the moderators’ desk', () => {
  let upstream: Upstream;
  let site: Site;
  let browser: BrowserOfReader;
  let answers: Answers;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('moderation', { COMMENTS_URL: upstream.url, PAPER_URL: home, FORWARD_DEADLINE_MS: '500' });
    await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(stories[0]!));
    browser = new BrowserOfReader(site);
    await browser.signIn({ name: 'Mo', roles: ['moderator'] });
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
    answers = {
      'GET /moderation/comments': [200, { items: [held], next: 'more' }],
      'GET /moderation/queues': [200, { held: 12, reported: 0, oldestSince: '2026-11-23T10:00:00Z' }],
      'GET /moderation/comments/cmt_held': [200, held],
      'GET /moderation/people/gst_held': [200, history],
      'GET /moderation/log': [200, { items: decisions }],
      'GET /moderation/policies/paper': [200, { ...townPolicy, scope: 'paper' }],
      'GET /moderation/policies/sec_town': [200, townPolicy],
    };
    upstream.answer = ({ method, url }, response) => {
      const [status, body] = answers[`${method} ${url.split('?')[0]}`] ?? [404, { detail: 'There is no such thing.' }];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  });

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: home }, from = browser) =>
    from.visit(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const writes = (): Asked[] => upstream.asked.filter(({ method }) => method !== 'GET');
  const sent = ({ method, url, headers, body }: Asked) => [
    `${method} ${url}`,
    headers['if-match'],
    headers['idempotency-key'],
    JSON.parse(body) as unknown,
  ];
  const act = (action: string, more: Record<string, string> = {}) =>
    post('/moderation/comments/cmt_held', { key: 'k-7', version: '3', back: '/moderation?queue=all', action, ...more });

  describe('lets in', () => {
    it.each(pages)('nobody who is not signed in, and leads them back: %s', async path => {
      const { status, headers } = await new BrowserOfReader(site).visit(`${path}?a=b`);
      expect([status, headers.get('location')]).toEqual([303, `/login?${new URLSearchParams({ return: `${path}?a=b` })}`]);
      expect(upstream.asked).toEqual([]);
    });

    it.each([['reader'], ['writer'], ['editor', 'chief', 'ops', 'ad-manager']])('none who is only %s', async (...roles) => {
      const other = new BrowserOfReader(site);
      await other.signIn({ name: 'Ann', roles });
      for (const path of pages) {
        const { status, headers, text } = await other.visit(path);
        expect([path, status, headers.get('cache-control')]).toEqual([path, 403, 'no-store']);
        expect(parse(text).querySelector('h1')?.text).toBe('This desk is for moderators');
      }
      for (const path of ['/moderation/comments/cmt_held', '/moderation/bulk', '/moderation/people/gst_held', '/moderation/policies/paper'])
        expect((await post(path, { action: 'approve', 'pick-cmt_held': 'on' }, { origin: home }, other)).status).toBe(403);
      expect(upstream.asked).toEqual([]);
    });

    it.each(pages)('moderators, in their own name, with a page that nobody keeps: %s', async path => {
      const { status, headers, text } = await browser.visit(path);
      expect([status, headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('etag')]).toEqual([
        200,
        'no-store',
        'noindex',
        null,
      ]);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(parse(text).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      for (const { headers: asked } of upstream.asked)
        expect(decodeJwt(asked.authorization?.slice(7) ?? '')).toMatchObject({ name: 'Mo', roles: ['moderator'] });
      expect(site.kept(path)).toEqual([]);
    });

    it('no form from elsewhere', async () => {
      for (const headers of [{}, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site', origin: home }]) {
        const answer = await post('/moderation/comments/cmt_held', { action: 'approve', version: '3' }, headers as Record<string, string>);
        expect([answer.status, parse(answer.text).querySelector('h1')?.text]).toEqual([403, 'This did not come from our page']);
      }
      expect(upstream.asked).toEqual([]);
    });
  });

  it('asks for a queue as its address says, days being those of the paper', async () => {
    const { text } = await browser.visit(
      '/moderation?queue=all&reason=spam&section=sec_town&person=gst_held&from=2026-10-24&to=2026-10-25&after=abc&done=1',
    );
    expect(
      Object.fromEntries(new URL(upstream.asked.find(({ url }) => url.startsWith('/moderation/comments?'))?.url ?? '', home).searchParams),
    ).toEqual({
      queue: 'all',
      limit: '25',
      reason: 'spam',
      sectionId: 'sec_town',
      authorId: 'gst_held',
      // Berlin: summer time ends on the 25th.
      from: '2026-10-23T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
      after: 'abc',
    });
    const page = parse(text);
    expect(page.querySelector('h2 a')?.text).toBe(stories[0]!.headline);
    expect(page.querySelector('[rel=next]')?.getAttribute('href')).toContain('from=2026-10-24&to=2026-10-25&after=more');
    expect(page.querySelector('#filter-section [selected]')?.text).toBe('Town');
  });

  it('says how many wait, where that is known', async () => {
    const tabs = async () =>
      parse((await browser.visit('/moderation')).text)
        .querySelectorAll('.desk-tabs a')
        .map(tab => tab.text);
    expect(await tabs()).toEqual(['Held12', 'Reported0', 'All']);
    delete answers['GET /moderation/queues'];
    expect(await tabs()).toEqual(['Held', 'Reported', 'All']);
  });

  it('begins anew where a cursor leads nowhere', async () => {
    answers['GET /moderation/comments'] = [400, {}];
    const { status, headers } = await browser.visit('/moderation?after=zzz');
    expect([status, headers.get('location')]).toEqual([303, '/moderation']);
  });

  it.each([
    ['approve', {}, ['POST /moderation/comments/cmt_held/approve', '"3"', 'k-7.approve', {}]],
    ['reject', { reason: 'Spam.' }, ['POST /moderation/comments/cmt_held/reject', '"3"', 'k-7.reject', { reason: 'Spam.' }]],
    ['remove', { reason: 'Spam.', own: ' Mine ' }, ['POST /moderation/comments/cmt_held/remove', '"3"', 'k-7.remove', { reason: 'Mine' }]],
    ['undo', {}, ['POST /moderation/comments/cmt_held/undo', '"3"', 'k-7.undo', {}]],
    ['feature', {}, ['PATCH /moderation/comments/cmt_held', '"3"', 'k-7.feature', { featured: true }]],
    ['unpin', {}, ['PATCH /moderation/comments/cmt_held', '"3"', 'k-7.unpin', { pinned: false }]],
  ] as const)('hands on what is decided: %s', async (action, more, expected) => {
    for (const [method, path] of [
      ['POST', `/${action}`],
      ['PATCH', ''],
    ])
      answers[`${method} /moderation/comments/cmt_held${path}`] = [200, held];
    const { status, headers } = await act(action, { ...more, next: 'cmt_next' });
    expect([status, headers.get('location')]).toEqual([303, `/moderation?queue=all&done=${action}&about=cmt_held#item-cmt_next`]);
    expect(writes().map(sent)).toEqual([expected]);
  });

  it('tells what was done, and offers to take it back', async () => {
    const { text } = await browser.visit('/moderation?done=reject&about=cmt_held');
    const notice = parse(text).querySelector('.desk-notice')!;
    expect(notice.text).toContain('Rejected: the comment by Wader.');
    expect(notice.querySelector('[name=version]')?.getAttribute('value')).toBe('3');
  });

  it('decides about many at once, and names those about which it could not', async () => {
    const fields = { key: 'k-8', back: '/moderation', action: 'approve', 'pick-cmt_a': 'on', 'pick-cmt_b': 'on', 'pick-evil/../x': 'on' };
    answers['POST /moderation/bulk'] = [200, { done: ['cmt_a', 'cmt_b'], failed: [] }];
    expect((await post('/moderation/bulk', fields)).headers.get('location')).toBe('/moderation?done=approve&many=cmt_a.cmt_b');
    expect(writes().map(sent)).toEqual([
      ['POST /moderation/bulk', undefined, 'k-8.approve', { action: 'approve', ids: ['cmt_a', 'cmt_b'] }],
    ]);
    answers['POST /moderation/bulk'] = [200, { done: ['cmt_a'], failed: [{ id: 'cmt_b', reason: 'not possible' }] }];
    const { status, text } = await post('/moderation/bulk', fields);
    const notice = parse(text).querySelector('.desk-notice')!;
    expect([status, notice.querySelector('li a')?.getAttribute('href'), notice.querySelectorAll('[name^=pick-]')]).toEqual([
      200,
      '/moderation/comments/cmt_b',
      [expect.objectContaining({ rawTagName: 'input' })],
    ]);
    expect((await post('/moderation/bulk', { action: 'approve' })).status).toBe(422);
  });

  it('with a conflict says what happened meanwhile, shows the comment as it is now, and keeps what was typed', async () => {
    answers['POST /moderation/comments/cmt_held/reject'] = [412, { detail: 'cmt_held is at version 4 now' }];
    answers['GET /moderation/comments/cmt_held'] = [200, { ...held, version: 4, status: 'visible' }];
    answers['GET /moderation/people/gst_held'] = [
      200,
      { ...history, decisions: [{ ...decisions[0], commentId: 'cmt_held', action: 'approve' }] },
    ];
    const { status, text } = await act('reject', { own: 'My own <words>' });
    const page = parse(text);
    expect([status, page.querySelector('.desk-notice h2')?.text.trim()]).toEqual([412, 'Somebody else was quicker']);
    expect(page.querySelector('.desk-notice')?.text).toMatch(/Meanwhile: approved.*usr_moderator: It advertises something\./s);
    const form = page.querySelector('#item-cmt_held form')!;
    expect([form.querySelector('[name=version]'), form.querySelector('[name=own]')].map(field => field?.getAttribute('value'))).toEqual([
      '4',
      'My own <words>',
    ]);
    expect(form.querySelector('[name=back]')?.getAttribute('value')).toBe('/moderation?queue=all');
  });

  it.each([
    [409, 409, 'That is not possible any more'],
    [422, 422, 'That could not be done'],
    [404, 404, 'It is not there any more'],
  ])('says why not: %i', async (refused, expected, title) => {
    answers['POST /moderation/comments/cmt_held/approve'] = [refused, { detail: 'Told by the service.' }];
    if (refused === 404) delete answers['GET /moderation/comments/cmt_held'];
    const { status, text } = await act('approve');
    expect([status, parse(text).querySelector('.desk-notice h2')?.text.trim()]).toEqual([expected, title]);
  });

  it('does nothing that it does not know', async () => {
    expect((await act('promote')).status).toBe(422);
    expect((await post('/moderation/comments/evil', { action: 'approve' })).status).toBe(404);
    expect((await browser.visit('/moderation/people/me')).status).toBe(404);
    expect((await browser.visit('/moderation/policies/town')).headers.get('location')).toBe('/moderation/policies');
    expect((await browser.visit('/moderation/nothing')).status).toBe(404);
    expect(writes()).toEqual([]);
  });

  it('suspends until a day of the paper begins, and tells a conflict', async () => {
    answers['PUT /moderation/people/gst_held/standing'] = [200, { ...history.standing, version: 3 }];
    const fields = {
      key: 'k-9',
      version: '2',
      back: '/moderation/people/gst_held',
      measure: 'suspended',
      until: '2027-01-01',
      reason: 'Insults',
    };
    expect((await post('/moderation/people/gst_held', fields)).headers.get('location')).toBe('/moderation/people/gst_held?done=standing');
    expect(writes().map(sent)).toEqual([
      [
        'PUT /moderation/people/gst_held/standing',
        '"2"',
        'k-9',
        { standing: 'suspended', until: '2026-12-31T23:00:00.000Z', reason: 'Insults', trusted: false },
      ],
    ]);
    answers['PUT /moderation/people/gst_held/standing'] = [412, {}];
    const { status, text } = await post('/moderation/people/gst_held', fields);
    const page = parse(text);
    expect([
      status,
      page.querySelector('#because')?.getAttribute('value'),
      page.querySelector('[value=suspended]')?.hasAttribute('checked'),
    ]).toEqual([412, 'Insults', true]);
  });

  it('changes a policy, and loses nothing of it to a conflict or a mistake', async () => {
    answers['PUT /moderation/policies/sec_town'] = [200, townPolicy];
    const fields = { key: 'k-10', version: '3', mode: 'pre', suspectWords: 'gold\r\nfree money', perMinute: '2' };
    expect((await post('/moderation/policies/sec_town', fields)).headers.get('location')).toBe('/moderation/policies/sec_town?done=policy');
    expect(writes().map(sent)).toEqual([
      ['PUT /moderation/policies/sec_town', '"3"', 'k-10', { mode: 'pre', perMinute: 2, suspectWords: ['gold', 'free money'] }],
    ]);
    answers['PUT /moderation/policies/sec_town'] = [412, {}];
    answers['GET /moderation/policies/sec_town'] = [200, { ...townPolicy, version: 4, policy: { mode: 'post' } }];
    const conflict = parse((await post('/moderation/policies/sec_town', fields)).text);
    expect([conflict.querySelector('[name=version]')?.getAttribute('value'), conflict.querySelector('#suspectWords')?.text]).toEqual([
      '4',
      'gold\r\nfree money',
    ]);
    expect(conflict.querySelector('[aria-labelledby=in-force]')?.text).toContain('When a comment appears: At once');
    answers['PUT /moderation/policies/sec_town'] = [400, { errors: [{ pointer: '/scorer/holdAbove', message: 'Is required.' }] }];
    const mistaken = parse((await post('/moderation/policies/sec_town', { ...fields, whenAway: 'pass' })).text);
    expect([mistaken.querySelector('#holdAbove-error')?.text, mistaken.querySelector('#suspectWords')?.text]).toEqual([
      'Is required.',
      'gold\r\nfree money',
    ]);
  });

  it('keeps a form for whoever is no longer signed in, and for when the service is back', async () => {
    const kept = (text: string) =>
      Object.fromEntries(
        parse(text)
          .querySelectorAll('.desk-kept input')
          .map(field => [field.getAttribute('name'), field.getAttribute('value')]),
      );
    const fields = { key: 'k-11', version: '3', back: '/moderation', action: 'reject', own: 'Typed' };
    const out = await post('/moderation/comments/cmt_held', fields, { origin: home }, new BrowserOfReader(site));
    expect([out.status, kept(out.text), writes()]).toEqual([403, fields, []]);
    answers['POST /moderation/comments/cmt_held/reject'] = [401, {}];
    expect(kept((await post('/moderation/comments/cmt_held', fields)).text)).toEqual(fields);
    upstream.answer = () => undefined;
    const away = await post('/moderation/comments/cmt_held', fields);
    expect([away.status, away.headers.get('retry-after'), kept(away.text)]).toEqual([503, '30', fields]);
    expect(parse(away.text).querySelector('.desk-kept dd')?.text).toBe('Typed');
    for (const path of pages.filter(page => page !== '/moderation/policies')) {
      const { status, text } = await browser.visit(path);
      expect([path, status, parse(text).querySelector('h1')?.text]).toEqual([path, 503, 'The comments desk is away']);
    }
    expect((await site.get('/')).status).toBe(200);
  });
});
