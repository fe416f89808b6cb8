import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { fieldsOf } from '../src/domain/editing/article-fields.js';
import { BrowserOfReader } from './browser-of-reader.js';
import { changesAsked, type EditorsSite, noticeOf, openEditors, sendForm, settledIn, valueOf } from './editors.js';
import { newsroomAuthors, publishedOne } from './fixtures/newsroom-articles.js';

const path = `/desk/articles/${publishedOne.id}`;
const inApi = `/articles/${publishedOne.id}`;
const { id: _id, path: _path, corrections: _corrections, ...text } = publishedOne;
const copy = {
  ...text,
  articleId: publishedOne.id,
  version: 9,
  state: 'draft',
  minor: false,
  schedule: undefined,
  allowed: ['edit', 'submit', 'discard'],
};
const saved = {
  number: 3,
  of: 'article',
  at: '2026-11-22T10:00:00.000Z',
  action: 'edit',
  wasPublic: true,
  headline: 'Before',
  byName: 'Ann Other',
};

describe('what is published, at the desk', () => {
  let desk: EditorsSite;
  let editor: BrowserOfReader;

  beforeAll(async () => {
    desk = await openEditors('published-at-desk');
    editor = new BrowserOfReader(desk.site);
    await editor.signIn({ name: 'Ed', roles: ['editor'] });
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    desk.reset();
    Object.assign(desk.answers, {
      [`GET ${inApi}`]: [200, { ...publishedOne, copyAllowed: ['edit'] }],
      [`GET ${inApi}/revisions`]: [200, { items: [saved], next: 'older' }],
      [`GET ${inApi}/revisions/3`]: [200, { ...saved, locale: 'en', body: publishedOne.body }],
      [`GET ${inApi}/revisions/3/diff`]: [200, { from: 2, to: 3, fields: [], blocks: [] }],
      [`GET ${inApi}/diff`]: [200, { fields: [{ field: 'authors', after: [{ authorId: 'aut_town' }] }], blocks: [] }],
      'GET /front-page': [200, { version: 4, slots: [] }],
    });
  });

  const send = (to: string, fields: Record<string, string>) => sendForm(editor, to, fields);
  const asked = () => changesAsked(desk);

  it.each([
    `${path}/working-copy`,
    `${path}/revisions`,
    `${path}/revisions/3`,
    `${path}/revisions/3/diff`,
    `${path}/revisions/compare?from=3&to=article`,
    '/desk/front-page',
  ])('is for the newsroom alone, and kept by nobody: %s', async page => {
    expect((await new BrowserOfReader(desk.site).visit(page)).status).toBe(303);
    const other = new BrowserOfReader(desk.site);
    await other.signIn({ name: 'Mo', roles: ['moderator'] });
    expect((await other.visit(page)).status).toBe(403);
    const { status, headers } = await editor.visit(page);
    expect([status, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([200, 'no-store', 'noindex']);
  });

  it.each([
    `${path}/working-copy/diff`,
    '/desk/articles/nonsense/working-copy',
    '/desk/articles/nonsense/revisions',
    `${path}/revisions/0`,
  ])('has no page of what is not there: %s', async page => expect((await editor.visit(page)).status).toBe(404));

  it('begins a working copy when it is saved first, also as it is', async () => {
    desk.answers[`PATCH ${inApi}/working-copy`] = [200, { version: 5 }];
    const form = { ...fieldsOf(publishedOne, newsroomAuthors), version: '4', do: 'save' };
    const { status, headers } = await send(`${path}/working-copy`, form);
    expect([status, headers.get('location')?.split('?')[0]]).toEqual([303, `${path}/working-copy`]);
    expect(asked()).toEqual([['PATCH', `${inApi}/working-copy`, '"4"', {}]]);
  });

  it('goes on in the working copy that somebody began meanwhile', async () => {
    const inHand = { ...publishedOne, version: 9, allowed: ['unpublish'], copyAllowed: ['edit'] };
    desk.answers[`GET ${inApi}`] = [200, inHand];
    desk.answers[`PATCH ${inApi}`] = [412, { type: '/problems/version-conflict', changes: [] }];
    desk.answers[`GET ${inApi}/working-copy`] = [200, copy];
    const form = { ...fieldsOf(publishedOne, newsroomAuthors), headline: 'Mine', version: '4', do: 'save' };
    const answer = await send(path, form);
    expect([answer.status, valueOf(answer, 'headline'), valueOf(answer, 'version')]).toEqual([412, 'Mine', '9']);
    expect(parse(answer.text).querySelector('form.editor')?.getAttribute('action')).toBe(`${path}/working-copy`);
    expect([noticeOf(answer), settledIn(answer)]).toEqual([expect.stringContaining('Somebody has begun a working copy'), 'k-1']);
    delete desk.answers[`GET ${inApi}/working-copy`];
    const begun = await send(path, form);
    expect([valueOf(begun, 'headline'), noticeOf(begun)]).toEqual(['Mine', expect.stringContaining('Readers see the article by now')]);
  });

  it('is off the schedule once no time is left in it', async () => {
    desk.answers[`POST ${inApi}/unschedule`] = [200, { version: 5 }];
    const { headers } = await send(path, { do: 'schedule', 'schedule.unpublishAt': '', version: '4' });
    expect(asked()).toEqual([['POST', `${inApi}/unschedule`, '"4"', {}]]);
    expect(noticeOf(await editor.visit(headers.get('location') ?? ''))).toContain('off the schedule');
  });

  it('is compared with a text that was saved, by names', async () => {
    const compared = await editor.visit(`${path}/revisions/compare?from=3&to=article`);
    expect(parse(compared.text).querySelector('.editor-diff__fields')?.text).toContain('The Town Desk');
    expect(desk.upstream.asked.map(({ url }) => url)).toContain(`${inApi}/diff?against=3`);
    const gone = await editor.visit(`${path}/revisions/compare?from=9&to=3`);
    expect(desk.upstream.asked.map(({ url }) => url)).toContain(`${inApi}/revisions/9/diff?against=3`);
    expect([gone.status, gone.text.includes('not kept any more')]).toEqual([404, true]);
    const against = await editor.visit(`${path}/revisions/3/diff?against=1`);
    expect(desk.upstream.asked.map(({ url }) => url)).toContain(`${inApi}/revisions/3/diff?against=1`);
    expect(parse(against.text).querySelector('h1')?.text).toBe('From revision 1 to 3');
    const unknown = await editor.visit(`${path}/revisions/999/diff`);
    expect([unknown.status, unknown.text.includes('nothing before it')]).toEqual([404, false]);
    const none = await editor.visit(`${path}/revisions/compare?from=3`);
    expect([none.status, none.headers.get('location')]).toEqual([303, `${path}/revisions`]);
  });

  it('brings an older text back', async () => {
    desk.answers[`POST ${inApi}/revisions/3/restore`] = [200, { version: 9 }];
    desk.answers[`GET ${inApi}/working-copy`] = [200, copy];
    const { status, headers } = await send(`${path}/revisions/3/restore`, { version: '4' });
    expect([status, headers.get('location')?.split('?')[0]]).toEqual([303, `${path}/working-copy`]);
    expect(asked()).toEqual([['POST', `${inApi}/revisions/3/restore`, '"4"', {}]]);
  });

  it('brings an older text back over nothing that nobody has named', async () => {
    const at = '2026-11-23T10:20:00.000Z';
    const changes = [
      { field: 'workingCopy/authors', by: 'usr_other', byName: 'Ann Other', at },
      { field: 'workingCopy/body', by: 'usr_other', byName: 'Ann Other', at },
      { field: 'headline', by: 'usr_other', byName: 'Ann Other', at },
    ];
    desk.answers[`POST ${inApi}/revisions/3/restore`] = [412, { type: '/problems/version-conflict', changes }];
    desk.answers[`GET ${inApi}/working-copy`] = [200, { ...copy, authors: [{ authorId: 'aut_world' }] }];
    const late = await send(`${path}/revisions/3/restore`, { version: '3' });
    expect([late.status, noticeOf(late), valueOf(late, 'version')]).toEqual([
      412,
      expect.stringContaining('nothing was brought back'),
      '4',
    ]);
    const page = parse(late.text);
    expect(page.querySelectorAll('.editor-missed li').map(item => item.text)).toEqual([
      expect.stringMatching(/^Authors: The World Desk.*Ann Other/s),
      expect.stringMatching(/^Text.*Ann Other/s),
    ]);
    expect(page.querySelector('.editor-note a')?.getAttribute('href')).toBe(`${path}/working-copy`);
  });
});
