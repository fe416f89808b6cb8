import { jest } from '@jest/globals';
import { allButTheDate, type Answer, type Json, made } from '#testing';
import { PublishIssue } from '../src/commands/edition/publish-issue.js';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { editor } from './sample-article.js';
import { subscribe, type Subscription } from './topic-records.js';

const refusal = ({ status, body }: Answer) => [status, body?.type, body?.errors?.[0]?.pointer];

describe('An issue of the magazine', () => {
  let newsroom: Newsroom;
  let topics: Subscription;

  beforeAll(async () => {
    newsroom = await openNewsroom('issues');
    topics = await subscribe(newsroom, ['issue.published', 'issue.updated', 'issue.unpublished']);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const create = async (number: number): Promise<Json> =>
    made(await newsroom.editor.post('/issues', { number, title: 'The Water Issue', date: '2026-11-21' }));
  const edit = ({ id, version }: Json, patch: object) => newsroom.editor.patch(`/issues/${id}`, patch, { version });
  const take = async ({ id, version }: Json, action: 'publish' | 'unpublish'): Promise<Json> =>
    made(await newsroom.editor.post(`/issues/${id}/${action}`, {}, { version }));

  it('may be numbered anew until readers have seen it', async () => {
    const renumbered = made(await edit(await create(1), { number: 2 }));
    const published = await take(renumbered, 'publish');
    expect(published).toMatchObject({ number: 2, firstPublishedAt: expect.any(String) });
    expect((await create(1)).number).toBe(1);
  });

  it('keeps the number under which readers found it, also while it is away', async () => {
    const published = await take(await create(12), 'publish');
    const refused = [409, '/problems/issue-number-fixed', '/number'];
    expect(refusal(await edit(published, { number: 13 }))).toEqual(refused);
    const away = await take(published, 'unpublish');
    expect(refusal(await edit(away, { number: 13 }))).toEqual(refused);
    const edited = made(await edit(away, { number: 12, title: 'The Ebb Issue' }));
    expect(await take(edited, 'publish')).toMatchObject({ title: 'The Ebb Issue', firstPublishedAt: published.firstPublishedAt });
    expect(refusal(await newsroom.editor.post('/issues', { number: 12, title: 'Another', date: '2026-11-21' }))).toEqual([
      409,
      '/problems/issue-number-taken',
      '/number',
    ]);
  });

  it('is published by the database’s clock, however late it is for this process', async () => {
    const { id, version } = await create(30);
    const publish = newsroom.service.app.get(PublishIssue, { strict: false });
    jest.useFakeTimers({ now: new Date('2040-01-01'), doNotFake: [...allButTheDate] });
    const { firstPublishedAt } = await publish.execute(id, version, editor).finally(() => jest.useRealTimers());
    expect(firstPublishedAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('is told to everybody without what is the newsroom’s own', async () => {
    const issue = await take(await create(20), 'publish');
    await topics.of(issue.id, 1);
    const { id, number, title, date, version } = issue;
    expect(topics.records.find(({ key }) => key === issue.id)?.data).toEqual({
      id,
      number,
      title,
      date,
      version,
      slug: '20',
      contents: [],
    });
  });
});
