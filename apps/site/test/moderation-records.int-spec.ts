import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { history, townPolicy } from './fixtures/moderation.js';
import { type ModeratorsSite, openModerators } from './moderators.js';
import type { Asked } from './upstream.js';

describe('people and policies at the moderators’ desk', () => {
  let desk: ModeratorsSite;

  beforeAll(async () => {
    desk = await openModerators('moderation-records');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.reset());

  const sent = ({ method, url, headers, body }: Asked) => [
    `${method} ${url}`,
    headers['if-match'],
    headers['idempotency-key'],
    JSON.parse(body) as unknown,
  ];
  it('suspends until a day of the paper begins, and tells a conflict', async () => {
    desk.answers['PUT /moderation/people/gst_held/standing'] = [200, { ...history.standing, version: 3 }];
    const fields = {
      key: 'k-9',
      version: '2',
      back: '/moderation/people/gst_held',
      measure: 'suspended',
      until: '2027-01-01',
      reason: 'Insults',
    };
    expect((await desk.post('/moderation/people/gst_held', fields)).headers.get('location')).toBe(
      '/moderation/people/gst_held?done=standing',
    );
    expect(desk.writes().map(sent)).toEqual([
      [
        'PUT /moderation/people/gst_held/standing',
        '"2"',
        'k-9',
        { standing: 'suspended', until: '2026-12-31T23:00:00.000Z', reason: 'Insults', trusted: false },
      ],
    ]);
    desk.answers['PUT /moderation/people/gst_held/standing'] = [412, {}];
    const { status, text } = await desk.post('/moderation/people/gst_held', fields);
    const page = parse(text);
    expect([
      status,
      page.querySelector('#because')?.getAttribute('value'),
      page.querySelector('[value=suspended]')?.hasAttribute('checked'),
    ]).toEqual([412, 'Insults', true]);
  });

  it('changes a policy, and loses nothing of it to a conflict or a mistake', async () => {
    desk.answers['PUT /moderation/policies/sec_town'] = [200, townPolicy];
    const fields = { key: 'k-10', version: '3', mode: 'pre', suspectWords: 'gold\r\nfree money', perMinute: '2' };
    expect((await desk.post('/moderation/policies/sec_town', fields)).headers.get('location')).toBe(
      '/moderation/policies/sec_town?done=policy',
    );
    expect(desk.writes().map(sent)).toEqual([
      ['PUT /moderation/policies/sec_town', '"3"', 'k-10', { mode: 'pre', perMinute: 2, suspectWords: ['gold', 'free money'] }],
    ]);
    desk.answers['PUT /moderation/policies/sec_town'] = [412, {}];
    desk.answers['GET /moderation/policies/sec_town'] = [200, { ...townPolicy, version: 4, policy: { mode: 'post' } }];
    const conflict = parse((await desk.post('/moderation/policies/sec_town', fields)).text);
    expect([conflict.querySelector('[name=version]')?.getAttribute('value'), conflict.querySelector('#suspectWords')?.text]).toEqual([
      '4',
      'gold\r\nfree money',
    ]);
    expect(conflict.querySelector('[aria-labelledby=in-force]')?.text).toContain('When a comment appears: At once');
    desk.answers['PUT /moderation/policies/sec_town'] = [400, { errors: [{ pointer: '/scorer/holdAbove', message: 'Is required.' }] }];
    const mistaken = parse((await desk.post('/moderation/policies/sec_town', { ...fields, whenAway: 'pass' })).text);
    expect([mistaken.querySelector('#holdAbove-error')?.text, mistaken.querySelector('#suspectWords')?.text]).toEqual([
      'Is required.',
      'gold\r\nfree money',
    ]);
  });
});
