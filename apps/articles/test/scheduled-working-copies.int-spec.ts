import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { eventually, type Json, made } from '#testing';
import { copyAt, leastArticle } from './bring-to.js';
import { pictureForm } from './good-requests.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { samePicture } from './pictures.js';
import { tooLong } from './too-long.js';
import { articleTopics, subscribe, type Subscription } from './topic-records.js';

const soon = (ms = 1_000): string => new Date(Date.now() + ms).toISOString();
const far = '2040-01-01T06:00:00.000Z';
const words = { headline: 'The tide goes out' };

describe("A working copy's schedule", () => {
  let newsroom: Newsroom;
  let topics: Subscription;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('scheduled-copy');
    section = await makeSection(newsroom);
    topics = await subscribe(newsroom, [...articleTopics, 'article.overdue']);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const approved = () => copyAt(newsroom, 'approved', leastArticle(section.id), words);
  const read = async ({ id }: Json): Promise<Json> => made(await newsroom.editor.get(`/articles/${id}`));
  const becomes = (article: Json, state: object) => eventually(async () => expect(await read(article)).toMatchObject(state));
  const scheduling = ({ id, version }: Json, body: object) =>
    newsroom.editor.post(`/articles/${id}/working-copy/schedule`, body, { version });
  const schedule = async (article: Json, body: object): Promise<Json> => {
    made(await scheduling(article, body));
    return read(article);
  };
  const planned = ({ id }: Json) =>
    newsroom.service.app
      .get<Connection>(getConnectionToken(), { strict: false })
      .collection('dueWork')
      .find({ key: id })
      .map(({ kind }) => String(kind))
      .toArray();

  it('has its changes published on time, once, in the name of who planned it', async () => {
    const before = await approved();
    const article = await schedule(before, { publishAt: soon() });
    expect(article.workingCopy).toMatchObject({ state: 'scheduled', schedule: { by: expect.stringMatching(/^usr_/) } });
    await becomes(article, { headline: words.headline, version: article.version + 1 });
    expect(await topics.of(article.id, 2)).toEqual(['article.published', 'article.updated']);
    const { items } = made(await newsroom.chief.get(`/audit?aggregateId=${article.id}&action=copy-publish`));
    expect(items).toMatchObject([{ actor: `schedule:${article.workingCopy.schedule.by}`, version: article.version + 1 }]);
    expect([(await read(article)).workingCopy, await planned(article)]).toEqual([undefined, []]);
  });

  it('is a local time with its zone, resolved once', async () => {
    const { workingCopy } = await schedule(await approved(), { publishAt: '2040-07-01T06:30', zone: 'Europe/Amsterdam' });
    expect(workingCopy.schedule).toMatchObject({ publishAt: '2040-07-01T04:30:00.000Z', zone: 'Europe/Amsterdam' });
    const { workingCopy: left } = await schedule(await approved(), { publishAt: '2040-03-25T02:30', zone: 'Europe/Amsterdam' });
    expect(left.schedule).toMatchObject({ publishAt: '2040-03-25T01:30:00.000Z', clockChange: { publishAt: 'skipped' } });
  });

  it.each([
    [{ publishAt: '2040-07-01T06:30', zone: 'CEST' }, 400, '/zone'],
    [{ publishAt: 'soon' }, 400, '/publishAt'],
    [{ zone: 'UTC' }, 400, '/publishAt'],
    [{ publishAt: '2020-01-01T00:00:00Z' }, 422, '/publishAt'],
  ])('is not %j', async (body, status, pointer) => {
    const article = await approved();
    const answer = await scheduling(article, body);
    expect([answer.status, answer.body.errors?.[0]?.pointer, await planned(article)]).toEqual([status, pointer, []]);
  });

  it('is over once the changes are edited, unscheduled, discarded, or published before their time', async () => {
    const path = ({ id }: Json) => `/articles/${id}/working-copy`;
    const ends = [
      (one: Json) => newsroom.editor.patch(path(one), { kicker: 'Land' }, { version: one.version }),
      (one: Json) => newsroom.editor.post(`${path(one)}/unschedule`, {}, { version: one.version }),
      (one: Json) => newsroom.editor.delete(path(one), { version: one.version }),
      (one: Json) => newsroom.editor.post(`${path(one)}/publish`, {}, { version: one.version }),
      (one: Json) => newsroom.editor.post(`/articles/${one.id}/unpublish`, {}, { version: one.version }),
    ];
    for (const end of ends) {
      const article = await schedule(await approved(), { publishAt: far });
      expect(await planned(article)).toEqual(['publish-working-copy']);
      made(await end(article));
      expect(await planned(article)).toEqual([]);
    }
  });

  it('that cannot run leaves the changes approved, says why, and does not come again', async () => {
    const image = made(await newsroom.writer.post('/images', pictureForm(await samePicture.JPEG())));
    const article = await copyAt(newsroom, 'approved', leastArticle(section.id), { ...words, heroId: image.id });
    const publishAt = soon();
    const scheduled = await schedule(article, { publishAt });
    await newsroom.service.app
      .get<Connection>(getConnectionToken(), { strict: false })
      .collection<Json>('images')
      .updateOne({ _id: image.id }, { $set: { 'state.alt': ' ' } });
    await becomes(scheduled, { workingCopy: { state: 'approved', scheduleError: { code: 'not-publishable', publishAt } } });
    const now = await read(article);
    expect([now.headline, now.version, await planned(article)]).toEqual([article.headline, scheduled.version + 1, []]);
    expect((await topics.of(article.id, 2)).toSorted()).toEqual(['article.overdue', 'article.published']);
    const notice = { id: article.id, version: now.version, of: 'working-copy', dueAt: publishAt, reason: 'not-publishable' };
    expect(topics.records.find(({ key, topic }) => key === article.id && topic === 'article.overdue')?.data).toEqual(notice);
    const { items } = made(await newsroom.chief.get(`/audit?aggregateId=${article.id}&action=copy-schedule-failed`));
    expect(items).toMatchObject([{ actor: `schedule:${scheduled.workingCopy.schedule.by}` }]);
  });

  it('that cannot run for what no rule of ours refuses says so too', async () => {
    const article = await schedule(await copyAt(newsroom, 'approved', leastArticle(section.id), tooLong), { publishAt: soon() });
    await becomes(article, {
      version: article.version + 1,
      workingCopy: { state: 'approved', scheduleError: { code: 'event-too-large' } },
    });
    expect((await topics.of(article.id, 2)).toSorted()).toEqual(['article.overdue', 'article.published']);
    expect(await planned(article)).toEqual([]);
  });

  it("stands beside its article's end: first the changes, then nothing", async () => {
    const copied = await approved();
    const end = { unpublishAt: soon(2_500) };
    const ending = made(await newsroom.editor.post(`/articles/${copied.id}/schedule`, end, { version: copied.version }));
    const both = await schedule(ending, { publishAt: soon(1_000) });
    expect((await planned(both)).toSorted()).toEqual(['expire-article', 'publish-working-copy']);
    await becomes(both, { state: 'unpublished', takedown: { reason: 'expired' }, headline: words.headline });
    const said = await topics.of(both.id, 6);
    expect(said.filter(event => event === 'article.updated')).toHaveLength(2);
    expect(said.filter(event => event === 'article.unpublished')).toHaveLength(1);
  });
});

describe('A working copy whose time comes while the service is down', () => {
  it('is published when a replica is up again, once, by whichever of two', async () => {
    const first = await openNewsroom('copy-restart');
    const section = await makeSection(first);
    const article = await copyAt(first, 'approved', leastArticle(section.id), words);
    const path = `/articles/${article.id}/working-copy/schedule`;
    const { version } = made(await first.editor.post(path, { publishAt: soon(500) }, { version: article.version }));
    await first.stop();
    const { place } = first;
    const settings = { MONGODB_DATABASE: place.database('articles'), KAFKA_TOPIC_PREFIX: place.topicPrefix };
    const replicas = [await openNewsroom('copy-again', settings), await openNewsroom('copy-again-too', settings)] as const;
    const topics = await subscribe({ ...replicas[0], place }, articleTopics);
    try {
      await eventually(async () =>
        expect((await replicas[1].editor.get(`/articles/${article.id}`)).body).toMatchObject({
          headline: words.headline,
          version: version + 1,
        }),
      );
      const said = await topics.of(article.id, 2);
      expect(said.toSorted()).toEqual(['article.published', 'article.updated']);
    } finally {
      await topics.stop();
      for (const replica of replicas) await replica.stop();
    }
  });
});
