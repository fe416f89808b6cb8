import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { type Answer, eventually, type Json, made } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe, type Subscription } from './topic-records.js';
import { tooLong } from './too-long.js';

const soon = (ms = 1_000): string => new Date(Date.now() + ms).toISOString();
const far = '2040-01-01T06:00:00.000Z';
const plan = '/problems/invalid-schedule';
const outcome = ({ status, body }: Answer) => [status, body.type ?? body.state, body.errors?.[0]?.pointer];

describe('A schedule', () => {
  let newsroom: Newsroom;
  let topics: Subscription;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('schedule', { PAPER_TIME_ZONE: 'Europe/Amsterdam' });
    section = await makeSection(newsroom);
    topics = await subscribe(newsroom, [...articleTopics, 'article.overdue']);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const at = (standing: 'approved' | 'published') => articleAt(newsroom, standing, leastArticle(section.id));
  const ask = ({ id, version }: Json, action: string, body: object = {}) =>
    newsroom.editor.post(`/articles/${id}/${action}`, body, { version });
  const schedule = async (article: Json, times: object): Promise<Json> => made(await ask(article, 'schedule', times));
  const read = async ({ id }: Json): Promise<Json> => (await newsroom.editor.get(`/articles/${id}`)).body;
  const becomes = (article: Json, state: object) => eventually(async () => expect(await read(article)).toMatchObject(state));
  const collection = (name: string) => newsroom.service.app.get<Connection>(getConnectionToken(), { strict: false }).collection(name);
  const planned = ({ id }: Json) => collection('dueWork').countDocuments({ key: id });
  const audited = async ({ id }: Json, action: string): Promise<Json[]> =>
    (await newsroom.chief.get(`/audit?aggregateId=${id}&action=${action}`)).body.items;

  it('has the article published on time, once, in the name of who planned it', async () => {
    const approved = await at('approved');
    const publishAt = soon();
    const article = await schedule(approved, { publishAt });
    expect(article).toMatchObject({ state: 'scheduled', schedule: { publishAt, by: expect.stringMatching(/^usr_/) } });
    expect(await topics.of(article.id, 1)).toEqual(['article.published']);
    const now = await read(article);
    expect(now).toMatchObject({ state: 'published', version: article.version + 1 });
    expect(now.schedule).toBeUndefined();
    const lateMs = Date.parse(now.publishedAt) - Date.parse(publishAt);
    expect([lateMs >= 0, lateMs < 2_000]).toEqual([true, true]);
    expect(await audited(article, 'publish')).toMatchObject([{ actor: `schedule:${article.schedule.by}`, version: now.version }]);
    const { body } = await newsroom.chief.get(`/audit?aggregateId=${article.id}&actor=schedule:${article.schedule.by}`);
    expect(body.items).toHaveLength(1);
    expect(topics.records.filter(({ key }) => key === article.id)).toHaveLength(1);
  });

  it('is a local time with its zone, resolved once', async () => {
    const times = { publishAt: '2040-07-01T06:30', unpublishAt: '2040-12-01T00:00', zone: 'Europe/Amsterdam' };
    const { schedule: resolved } = await schedule(await at('approved'), times);
    expect(resolved).toMatchObject({ publishAt: '2040-07-01T04:30:00.000Z', unpublishAt: '2040-11-30T23:00:00.000Z', zone: times.zone });
  });

  it("is in the paper's zone where it names none, and says where clocks are changed", async () => {
    const times = { publishAt: '2040-03-25T02:30', unpublishAt: '2040-10-28T02:30' };
    const { schedule: resolved } = await schedule(await at('approved'), times);
    expect(resolved).toMatchObject({
      publishAt: '2040-03-25T01:30:00.000Z',
      unpublishAt: '2040-10-28T00:30:00.000Z',
      zone: 'Europe/Amsterdam',
      clockChange: { publishAt: 'skipped', unpublishAt: 'repeated' },
    });
    const instant = await schedule(await at('approved'), { publishAt: far });
    expect([instant.schedule.zone, instant.schedule.clockChange]).toEqual([undefined, undefined]);
  });

  it.each([
    [{ publishAt: '2040-07-01T06:30', zone: 'CEST' }, 400, '/zone'],
    [{ publishAt: '2040-02-30T06:30', zone: 'UTC' }, 400, '/publishAt'],
    [{ publishAt: far, zone: 'Europe/Atlantis' }, 400, '/zone'],
    [{ zone: 'UTC' }, 400, '/publishAt'],
    [{ publishAt: '2020-01-01T00:00:00Z' }, 422, '/publishAt'],
    [{ publishAt: far, unpublishAt: far }, 422, '/unpublishAt'],
    [{ unpublishAt: far }, 422, '/publishAt'],
  ])('is not %j', async (times, status, pointer) => {
    const article = await at('approved');
    const answer = await ask(article, 'schedule', times);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
    expect([await read(article), await planned(article)]).toMatchObject([article, 0]);
  });

  it('is over once the article is edited, unscheduled, or published before its time', async () => {
    const edited = await schedule(await at('approved'), { publishAt: far });
    expect(await planned(edited)).toBe(1);
    const { id, version } = edited;
    const after = made(await newsroom.editor.patch(`/articles/${id}`, { headline: 'Otherwise' }, { version }));
    expect([after.state, after.schedule, await planned(edited)]).toEqual(['in_review', undefined, 0]);

    const unscheduled = made(await ask(await schedule(await at('approved'), { publishAt: far }), 'unschedule'));
    expect([unscheduled.state, unscheduled.schedule, await planned(unscheduled)]).toEqual(['approved', undefined, 0]);
    expect(outcome(await ask(unscheduled, 'unschedule'))).toEqual([409, '/problems/transition-refused', undefined]);

    const early = made(await ask(await schedule(await at('approved'), { publishAt: far }), 'publish'));
    expect([early.state, await planned(early)]).toEqual(['published', 0]);
    expect(await topics.of(early.id, 1)).toEqual(['article.published']);
  });

  it('is replaced by another, of which there is one', async () => {
    const first = await schedule(await at('approved'), { publishAt: soon(1_500) });
    const second = await schedule(first, { publishAt: far });
    expect([second.state, second.schedule.publishAt, await planned(second)]).toEqual(['scheduled', far, 1]);
    const marker = await schedule(await at('approved'), { publishAt: soon(1_800) });
    await becomes(marker, { state: 'published' });
    expect((await read(second)).version).toBe(second.version);
  });

  it('passes no embargo: the article is approved again, says why, and tells readers nothing', async () => {
    const approved = await at('approved');
    const publishAt = soon();
    const scheduled = await schedule(approved, { publishAt });
    const { id, version } = scheduled;
    const embargo = { note: 'The jury is out' };
    expect(outcome(await newsroom.editor.put(`/articles/${id}/embargo`, embargo, { version }))).toEqual([422, plan, '/until']);
    // As a release before this one let it be placed.
    await collection('articles').updateOne({ _id: id as never }, { $set: { embargo: { ...embargo, by: 'usr_1', at: new Date() } } });
    await becomes(scheduled, { state: 'approved', scheduleError: { code: 'embargoed', publishAt } });
    expect([await planned(scheduled), await audited(scheduled, 'publish')]).toEqual([0, []]);
    expect(await audited(scheduled, 'schedule-failed')).toMatchObject([{ actor: `schedule:${scheduled.schedule.by}` }]);
    const now = await read(scheduled);
    expect(outcome(await ask(now, 'schedule', { publishAt: far }))).toEqual([422, plan, '/publishAt']);
    const lifted = made(await newsroom.chief.delete(`/articles/${id}/embargo?reason=verdict`, { version: now.version }));
    const again = await schedule(lifted, { publishAt: soon() });
    expect(again.scheduleError).toBeUndefined();
    expect(await topics.of(id, 2)).toEqual(['article.overdue', 'article.published']);
    const notice = { id, version: now.version, of: 'article', dueAt: publishAt, reason: 'embargoed' };
    expect(topics.records.find(({ key, topic }) => key === id && topic === 'article.overdue')?.data).toEqual(notice);
  });

  it('leaves the article approved, with the reason, also where no rule of ours refuses it', async () => {
    const approved = await articleAt(newsroom, 'approved', leastArticle(section.id, tooLong));
    const scheduled = await schedule(approved, { publishAt: soon() });
    await becomes(scheduled, { state: 'approved', version: scheduled.version + 1, scheduleError: { code: 'event-too-large' } });
    expect([await planned(scheduled), await topics.of(scheduled.id, 1)]).toEqual([0, ['article.overdue']]);
    expect(await audited(scheduled, 'schedule-failed')).toMatchObject([{ actor: `schedule:${scheduled.schedule.by}` }]);
  });

  it('may be for the very moment at which an embargo ends', async () => {
    const approved = await at('approved');
    const publishAt = soon();
    const embargo = { until: publishAt, note: 'Handed over then' };
    const embargoed = made(await newsroom.editor.put(`/articles/${approved.id}/embargo`, embargo, { version: approved.version }));
    await becomes(await schedule(embargoed, { publishAt }), { state: 'published' });
  });

  it('takes the article down at its end, as expired', async () => {
    const published = await at('published');
    expect(outcome(await ask(published, 'schedule', { publishAt: far }))).toEqual([422, plan, '/publishAt']);
    const article = await schedule(published, { unpublishAt: soon() });
    await becomes(article, { state: 'unpublished', takedown: { reason: 'expired' } });
    const said = await topics.of(article.id, 5);
    expect(said.toSorted()).toEqual([
      'article.published',
      'article.unpublished',
      'article.updated',
      '† article.published',
      '† article.updated',
    ]);
    const data = topics.records.find(({ key, topic }) => key === article.id && topic === 'article.unpublished')?.data;
    expect(data).toMatchObject({ reason: 'expired', version: article.version + 1 });
  });

  it('may hold both, one after the other', async () => {
    const article = await schedule(await at('approved'), { publishAt: soon(), unpublishAt: soon(2_000) });
    expect(await topics.of(article.id, 4)).toEqual(expect.arrayContaining(['article.published', 'article.unpublished']));
    expect(await read(article)).toMatchObject({ state: 'unpublished', version: article.version + 2, takedown: { reason: 'expired' } });
  });
});
