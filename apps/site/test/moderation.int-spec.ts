import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { stories } from './fixtures/edition.js';
import { decisions } from './fixtures/moderated-comments.js';
import { history } from './fixtures/moderated-people.js';
import { aReport, bulk, versions } from './fixtures/moderation-answers.js';
import { held, home, type ModeratorsSite, openModerators } from './moderators.js';
import type { Asked } from './upstream.js';

describe('what moderators do at their desk', () => {
  let desk: ModeratorsSite;

  beforeAll(async () => {
    desk = await openModerators('moderation');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.reset());

  const sent = ({ method, url, headers, body }: Asked) => [
    `${method} ${url}`,
    headers['if-match'],
    headers['idempotency-key'],
    JSON.parse(body) as unknown,
  ];
  const act = (action: string, more: Record<string, string> = {}) =>
    desk.post('/moderation/comments/cmt_held', { key: 'k-7', version: '3', back: '/moderation?queue=all', action, ...more });

  it('asks for a queue as its address says, days being those of the paper', async () => {
    const { text } = await desk.browser.visit(
      '/moderation?queue=all&reason=spam&section=sec_town&person=gst_held&from=2026-10-24&to=2026-10-25&after=abc&done=1',
    );
    expect(
      Object.fromEntries(
        new URL(desk.upstream.asked.find(({ url }) => url.startsWith('/moderation/comments?'))?.url ?? '', home).searchParams,
      ),
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
      parse((await desk.browser.visit('/moderation')).text)
        .querySelectorAll('.desk-tabs a')
        .map(tab => tab.text);
    expect(await tabs()).toEqual(['Held12', 'Reported0', 'Appeals3', 'All']);
    delete desk.answers['GET /moderation/queues'];
    expect(await tabs()).toEqual(['Held', 'Reported', 'Appeals', 'All']);
  });

  it('begins anew where a cursor leads nowhere', async () => {
    desk.answers['GET /moderation/comments'] = [400, {}];
    const { status, headers } = await desk.browser.visit('/moderation?after=zzz');
    expect([status, headers.get('location')]).toEqual([303, '/moderation']);
  });

  it.each([
    ['approve', {}, ['POST /moderation/comments/cmt_held/approve', '"3"', 'k-7.approve', {}]],
    ['reject', { reason: 'Spam.' }, ['POST /moderation/comments/cmt_held/reject', '"3"', 'k-7.reject', { reason: 'Spam.' }]],
    ['remove', { reason: 'Spam.', own: ' Mine ' }, ['POST /moderation/comments/cmt_held/remove', '"3"', 'k-7.remove', { reason: 'Mine' }]],
    ['keep', { reason: 'Fine.' }, ['POST /moderation/comments/cmt_held/keep', '"3"', 'k-7.keep', { reason: 'Fine.' }]],
    ['undo', {}, ['POST /moderation/comments/cmt_held/undo', '"3"', 'k-7.undo', {}]],
    ['feature', {}, ['PATCH /moderation/comments/cmt_held', '"3"', 'k-7.feature', { featured: true }]],
    ['unpin', {}, ['PATCH /moderation/comments/cmt_held', '"3"', 'k-7.unpin', { pinned: false }]],
  ] as const)('hands on what is decided: %s', async (action, more, expected) => {
    for (const [method, path] of [
      ['POST', `/${action}`],
      ['PATCH', ''],
    ])
      desk.answers[`${method} /moderation/comments/cmt_held${path}`] = [200, held];
    const { status, headers } = await act(action, { ...more, next: 'cmt_next' });
    expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(/^\/moderation\?queue=all&told=[\w.-]+#item-cmt_next$/)]);
    expect(desk.writes().map(sent)).toEqual([expected]);
  });

  it('tells what was done, and offers to take it back', async () => {
    const rejected = { ...held, version: 4, status: 'rejected' };
    desk.answers['POST /moderation/comments/cmt_held/reject'] = [200, rejected];
    desk.answers['GET /moderation/comments/cmt_held'] = [200, rejected];
    const { headers } = await act('reject');
    const notice = async () => parse((await desk.browser.visit(headers.get('location') ?? '')).text).querySelector('.desk-notice')!;
    expect((await notice()).text).toContain('Rejected: the comment by Wader.');
    expect((await notice()).querySelector('[name=version]')?.getAttribute('value')).toBe('4');
    // What somebody has decided since is not theirs to take back.
    desk.answers['GET /moderation/comments/cmt_held'] = [200, { ...held, version: 5, status: 'visible' }];
    expect((await notice()).text).toContain('Rejected: the comment by Wader.');
    expect((await notice()).querySelector('form')).toBeNull();
  });

  it.each(['done=reject&about=cmt_held', 'done=approve&many=cmt_held', 'told=approve', 'told=e30..a.b.c'])(
    'believes no address that somebody has made up: %s',
    async made => {
      const page = parse((await desk.browser.visit(`/moderation?${made}`)).text);
      expect([page.querySelector('.desk-item')?.id, page.querySelector('.desk-notice')]).toEqual(['item-cmt_held', null]);
    },
  );

  it('shows what was reported, to moderators alone', async () => {
    desk.answers['GET /moderation/comments/cmt_held/reports'] = [200, { items: [aReport] }];
    const reports = async (path: string) =>
      parse((await desk.browser.visit(path)).text).querySelector('.desk-item__reports blockquote')?.text;
    expect(await reports('/moderation/comments/cmt_held')).toBe(aReport.text);
    expect(await reports('/moderation')).toBeUndefined();
    desk.answers['GET /moderation/comments'] = [200, { items: [{ ...held, reports: { illegal: 1, spam: 0 }, openReports: 1 }] }];
    expect(await reports('/moderation')).toBe(aReport.text);
    delete desk.answers['GET /moderation/comments/cmt_held/reports'];
    expect(await reports('/moderation')).toBeUndefined();
  });

  it('decides about many at once, and names those about which it could not', async () => {
    const fields = { key: 'k-8', back: '/moderation', action: 'approve', 'pick-cmt_a': '3', 'pick-cmt_b': '7', 'pick-evil/../x': '1' };
    desk.answers['POST /moderation/bulk'] = [200, { done: versions({ cmt_a: 4, cmt_b: 8 }), failed: [] }];
    const location = (await desk.post('/moderation/bulk', fields)).headers.get('location') ?? '';
    expect(location).toMatch(/^\/moderation\?told=[\w.-]+$/);
    expect(desk.writes().map(sent)).toEqual([
      ['POST /moderation/bulk', undefined, 'k-8.approve', { action: 'approve', items: versions({ cmt_a: 3, cmt_b: 7 }) }],
    ]);
    // What is taken back is what was decided, and nothing that came after it.
    const undo = parse((await desk.browser.visit(location)).text).querySelectorAll('.desk-notice [name^=pick-]');
    expect(undo.map(({ attributes: { name, value } }) => `${name} ${value}`)).toEqual(['pick-cmt_a 4', 'pick-cmt_b 8']);
    desk.answers['POST /moderation/bulk'] = [200, bulk];
    const { status, text } = await desk.post('/moderation/bulk', fields);
    const notice = parse(text).querySelector('.desk-notice')!;
    expect([status, notice.querySelector('li a')?.getAttribute('href'), notice.querySelectorAll('[name^=pick-]')]).toEqual([
      200,
      '/moderation/comments/cmt_b',
      [expect.objectContaining({ rawTagName: 'input' })],
    ]);
    for (const picked of [{}, { 'pick-cmt_a': 'on' }] as Record<string, string>[])
      expect((await desk.post('/moderation/bulk', { action: 'approve', ...picked })).status).toBe(422);
  });

  it('with a conflict says what happened meanwhile, shows the comment as it is now, and keeps what was typed', async () => {
    desk.answers['POST /moderation/comments/cmt_held/reject'] = [412, { detail: 'cmt_held is at version 4 now' }];
    desk.answers['GET /moderation/comments/cmt_held'] = [200, { ...held, version: 4, status: 'visible' }];
    desk.answers['GET /moderation/people/gst_held'] = [
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
    desk.answers['POST /moderation/comments/cmt_held/approve'] = [refused, { detail: 'Told by the service.' }];
    if (refused === 404) delete desk.answers['GET /moderation/comments/cmt_held'];
    const { status, text } = await act('approve');
    expect([status, parse(text).querySelector('.desk-notice h2')?.text.trim()]).toEqual([expected, title]);
  });

  it('does nothing that it does not know', async () => {
    expect((await act('promote')).status).toBe(422);
    expect((await desk.post('/moderation/comments/evil', { action: 'approve' })).status).toBe(404);
    expect((await desk.browser.visit('/moderation/people/me')).status).toBe(404);
    expect((await desk.browser.visit('/moderation/policies/town')).headers.get('location')).toBe('/moderation/policies');
    expect((await desk.browser.visit('/moderation/nothing')).status).toBe(404);
    expect(desk.writes()).toEqual([]);
  });
});
