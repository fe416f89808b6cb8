import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { appealing, history } from './fixtures/moderated-people.js';
import { townPolicy } from './fixtures/moderation.js';
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
    expect((await desk.post('/moderation/people/gst_held', fields)).headers.get('location')).toEqual(
      expect.stringMatching(/^\/moderation\/people\/gst_held\?told=[\w.-]+$/),
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

  describe('an appeal', () => {
    const path = '/moderation/people/gst_appealing';
    const fields = { key: 'k-12', version: '3', back: path, measure: 'decline', reason: 'It was the third time' };
    beforeEach(() => {
      desk.answers[`GET ${path}`] = [200, { ...history, standing: appealing }];
    });

    it('is a queue of people and comments, each with pages of its own', async () => {
      const page = parse((await desk.browser.visit('/moderation?queue=appeals&people=def')).text);
      const asked = desk.upstream.asked.map(({ url }) => url);
      expect(asked).toContain('/moderation/people?appeals=open&limit=25&after=def');
      expect(asked).toContain('/moderation/comments?queue=appeals&limit=25');
      const person = page.querySelector('.desk-appeals li');
      expect([person?.querySelector('a')?.text, person?.querySelector('a')?.getAttribute('href')]).toEqual(['Quack', path]);
      expect(person?.text).toMatch(/Banned.*Sells gold.*It was my brother/s);
      expect(page.querySelectorAll('[rel=next]').map(link => link.getAttribute('href'))).toEqual([
        '/moderation?queue=appeals&people=more-people',
        '/moderation?queue=appeals&people=def&after=more',
      ]);
      expect(page.querySelectorAll('.desk-item')).toHaveLength(1);
    });

    it('of people is not asked for beside another queue, nor where comments are filtered', async () => {
      for (const query of ['', '?queue=reported', '?queue=appeals&reason=spam']) await desk.browser.visit(`/moderation${query}`);
      expect(desk.upstream.asked.filter(({ url }) => url.startsWith('/moderation/people'))).toEqual([]);
      desk.answers['GET /moderation/people'] = [200, { items: [] }];
      desk.answers['GET /moderation/comments'] = [200, { items: [] }];
      const { text } = await desk.browser.visit('/moderation?queue=appeals');
      expect(parse(text).querySelector('.desk__empty')?.text).toBe('Nobody waits for an answer to an appeal.');
    });

    it('is declined with a reason, based on the version that was seen', async () => {
      const shown = parse((await desk.browser.visit(path)).text);
      expect(shown.querySelector('.desk-appeal')?.text).toContain('It was my brother');
      expect(shown.querySelector('.desk-appeal [name=version]')?.getAttribute('value')).toBe('3');
      desk.answers[`POST ${path}/appeal/decline`] = [200, { ...appealing, version: 4 }];
      const { headers } = await desk.post(path, fields);
      const location = headers.get('location') ?? '';
      expect(location.split('=')[0]).toBe(`${path}?told`);
      expect(desk.writes().map(sent)).toEqual([[`POST ${path}/appeal/decline`, '"3"', 'k-12', { reason: 'It was the third time' }]]);
      const told = parse((await desk.browser.visit(location)).text);
      expect(told.querySelector('.desk-notice')?.text).toContain('The appeal is declined');
    });

    it.each([
      [409, 'The appeal is answered'],
      [412, 'Somebody else was quicker'],
      [400, 'That could not be done'],
    ])('that is refused with %i says why, and keeps the reason', async (status, title) => {
      desk.answers[`POST ${path}/appeal/decline`] = [status, {}];
      const answer = await desk.post(path, fields);
      const page = parse(answer.text);
      expect([answer.status, page.querySelector('.desk-notice__title')?.text]).toEqual([status, title]);
      expect(page.querySelector('#decline-because')?.getAttribute('value')).toBe('It was the third time');
      expect(page.querySelector('#because')?.getAttribute('value')).toBe('');
    });

    it('is answered by another standing, too, and what came of it is shown', async () => {
      desk.answers[`PUT ${path}/standing`] = [200, { ...appealing, version: 4 }];
      await desk.post(path, { ...fields, measure: 'forgive' });
      expect(desk.writes().map(sent)).toEqual([[`PUT ${path}/standing`, '"3"', 'k-12', { standing: 'good', trusted: false }]]);
      const answer = { outcome: 'declined', at: '2026-11-23T10:00:00Z', reason: 'Three times' };
      desk.answers[`GET ${path}`] = [200, { ...history, standing: { ...appealing, appeal: { ...appealing.appeal, answer } } }];
      const page = parse((await desk.browser.visit(path)).text);
      expect(page.querySelector('.desk-appeal')?.text).toMatch(/Declined, .*: Three times/);
      expect(page.querySelector('[value=decline]')).toBeNull();
    });
  });

  it('changes a policy, and loses nothing of it to a conflict or a mistake', async () => {
    desk.answers['PUT /moderation/policies/sec_town'] = [200, townPolicy];
    const fields = { key: 'k-10', version: '3', mode: 'pre', suspectWords: 'gold\r\nfree money', perMinute: '2' };
    expect((await desk.post('/moderation/policies/sec_town', fields)).headers.get('location')).toEqual(
      expect.stringMatching(/^\/moderation\/policies\/sec_town\?told=[\w.-]+$/),
    );
    expect(desk.writes().map(sent)).toEqual([
      ['PUT /moderation/policies/sec_town', '"3"', 'k-10', { mode: 'pre', perMinute: 2, suspectWords: ['gold', 'free money'] }],
    ]);
    // What the desk does not know is written back as it was.
    desk.answers['GET /moderation/policies/sec_town'] = [
      200,
      { ...townPolicy, policy: { ...townPolicy.policy, perDay: 7, guestsPerHour: 90 } },
    ];
    await desk.post('/moderation/policies/sec_town', { ...fields, guestsPerHour: '90' });
    expect(JSON.parse(desk.writes().at(-1)?.body ?? '')).toMatchObject({ perDay: 7, guestsPerHour: 90 });
    desk.answers['PUT /moderation/policies/sec_town'] = [412, {}];
    desk.answers['GET /moderation/policies/sec_town'] = [200, { ...townPolicy, version: 4, policy: { mode: 'post' } }];
    const conflict = parse((await desk.post('/moderation/policies/sec_town', fields)).text);
    expect([conflict.querySelector('[name=version]')?.getAttribute('value'), conflict.querySelector('#suspectWords')?.text]).toEqual([
      '4',
      'gold\r\nfree money',
    ]);
    expect(conflict.querySelector('[aria-labelledby=in-force]')?.text).toContain('When a comment appears: At once');
  });

  it('tells what is wrong with a policy at each field, in words of the desk', async () => {
    const pointers = ['/scorer/holdAbove', '/bannedWords/3', '/suspectWords', '/approvalsNeeded', '/scorer/whenAway'];
    const errors = pointers.map(pointer => ({ pointer, message: 'Too big: expected string to have <=100 characters' }));
    desk.answers['PUT /moderation/policies/sec_town'] = [400, { errors }];
    const fields = { key: 'k-10', version: '3', suspectWords: 'gold\r\nfree money', whenAway: 'pass' };
    const { text } = await desk.post('/moderation/policies/sec_town', fields);
    const page = parse(text);
    expect(page.querySelector('#suspectWords')?.text).toBe('gold\r\nfree money');
    expect(
      ['holdAbove', 'bannedWords', 'suspectWords', 'approvalsNeeded', 'whenAway'].map(name => page.querySelector(`#${name}-error`)?.text),
    ).toEqual([
      'A number from 0 to 1; all three together, or none.',
      'At most 100 characters in a line.',
      'At most 5,000 lines.',
      'A whole number of at least 1 and at most 100.',
      'Please choose one of these.',
    ]);
    expect(text).not.toContain('expected string');
  });

  it('says why a section has no policy yet', async () => {
    desk.answers['GET /moderation/policies/sec_town'] = [404, {}];
    const location = (await desk.browser.visit('/moderation/policies/sec_town')).headers.get('location') ?? '';
    expect(location).toMatch(/^\/moderation\/policies\?told=/);
    expect(parse((await desk.browser.visit(location)).text).querySelector('.desk-notice')?.text).toContain('has no article yet');
  });

  it('tells what is wrong with a restriction at its field', async () => {
    const person = '/moderation/people/gst_held';
    const errors = ['/until', '/reason'].map(pointer => ({ pointer, message: 'Invalid input' }));
    desk.answers[`PUT ${person}/standing`] = [422, { errors }];
    const fields = { key: 'k-11', version: '2', measure: 'suspended', until: '2020-01-01', reason: '' };
    const { text } = await desk.post(person, fields);
    const page = parse(text);
    expect(['until', 'because'].map(id => page.querySelector(`#${id}-error`)?.text)).toEqual([
      'Please choose a day that is still to come.',
      'Please say why.',
    ]);
    expect([page.querySelector('#until')?.getAttribute('value'), text.includes('Invalid input')]).toEqual(['2020-01-01', false]);
  });
});
