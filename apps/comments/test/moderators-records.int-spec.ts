import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, made } from '#testing';
import { type Desk, openDesk, post } from './desk.js';

describe('what moderators keep', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('moderators-records');
    const policy = { perMinute: 1_000, perHour: 10_000, minFormSeconds: 0, bannedWords: ['blockhead'], suspectWords: ['nincompoop'] };
    made(await desk.moderator.put('/moderation/policies/paper', policy, { version: 1 }));
  });
  afterAll(() => desk.stop());

  it('are queues, of which they are told how many wait, and since when', async () => {
    const waiting = async () => made(await desk.moderator.get('/moderation/queues'));
    const before = await waiting();
    const { id } = await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
    const comment = await post(desk.reader, id, 'One more that waits');
    expect(await waiting()).toEqual({ ...before, held: before.held + 1, oldestSince: before.oldestSince ?? comment.createdAt });
    made(await desk.moderator.post(`/moderation/comments/${comment.id}/reject`, {}, { version: 1 }));
    expect(await waiting()).toEqual(before);
  });

  it('is a log, with what the policy has refused, also of another text for what is held', async () => {
    const { id } = await desk.article();
    const refused = await post(desk.reader, id, 'A blockhead in the log');
    const held = await post(desk.reader, id, 'A nincompoop in the log');
    const edited = made(await desk.reader.patch(`/comments/${held.id}`, { body: 'A blockhead, rather' }, { version: 1 }));
    expect(edited).toMatchObject({ status: 'rejected', reason: 'banned-words' });
    made(await desk.reader.patch(`/comments/${held.id}`, { body: 'A blockhead still' }, { version: 2 }));
    const log: Json[] = made(await desk.moderator.get('/moderation/log?limit=100')).items;
    const line = { moderator: 'policy', action: 'reject', reason: 'banned-words', to: 'rejected', personId: refused.author.id };
    expect(log.filter(({ articleId }) => articleId === id)).toEqual([
      { ...line, id: expect.any(String), at: edited.editedAt, commentId: held.id, articleId: id, from: 'held' },
      { ...line, id: expect.any(String), at: refused.createdAt, commentId: refused.id, articleId: id },
    ]);
  });

  it('is a standing: a suspension until a time that is to come, and of nobody of whom nothing is known', async () => {
    const { author } = await post(await desk.colleague('hasty', 'reader'), (await desk.article()).id, 'In haste');
    const until = (time: string) => ({ standing: 'suspended', until: time, reason: 'Calm down' });
    const put = (id: string, body: object) => desk.moderator.put(`/moderation/people/${id}/standing`, body, { version: 0 });
    expect((await put(author.id, until('2020-01-01T00:00:00Z'))).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/until', in: 'body', message: 'Must be a time that is still to come.' }],
    });
    expect(made(await desk.moderator.get(`/moderation/people/${author.id}/standing`)).version).toBe(0);
    const unknown = [
      await put('gst_nobody', until('2040-01-01T00:00:00Z')),
      await desk.moderator.get('/moderation/people/gst_nobody/standing'),
      await desk.moderator.get('/moderation/people/usr_nope'),
    ];
    expect(unknown.map(({ body }) => [body.status, body.type])).toEqual(unknown.map(() => [404, '/problems/person-not-found']));
    // Whoever decides is known, though they never wrote.
    const log: Json[] = made(await desk.moderator.get('/moderation/log')).items;
    const decider = log.find(({ action }) => action === 'policy')?.moderator as string;
    expect(made(await desk.moderator.get(`/moderation/people/${decider}`))).toMatchObject({ standing: { version: 0 }, comments: [] });
  });

  it('is a log, with what a policy has changed', async () => {
    await desk.article();
    const put = (policy: object, version: number) => desk.moderator.put('/moderation/policies/sec_town', policy, { version });
    made(await put({ maxLinks: 2, bannedWords: ['ass', 'dunce'] }, 0));
    made(await put({ maxLinks: 1, bannedWords: ['dunce', 'oaf'] }, 1));
    made(await put({}, 2));
    const log: Json[] = made(await desk.moderator.get('/moderation/log?limit=3')).items;
    expect(log.map(({ action, before, after }) => [action, before, after]).toReversed()).toEqual([
      ['policy', {}, { scope: 'sec_town', maxLinks: 2, bannedWords: ['ass', 'dunce'] }],
      ['policy', { maxLinks: 2, bannedWords: ['ass'] }, { scope: 'sec_town', maxLinks: 1, bannedWords: ['oaf'] }],
      ['policy', { maxLinks: 1, bannedWords: ['dunce', 'oaf'] }, { scope: 'sec_town' }],
    ]);
  });

  it('is a policy, but none for a section that nobody has heard of', async () => {
    await desk.article();
    const answers = [
      await desk.moderator.get('/moderation/policies/sec_nope'),
      await desk.moderator.put('/moderation/policies/sec_nope', { mode: 'pre' }, { version: 0 }),
    ];
    expect(answers.map(({ body }) => [body.status, body.type])).toEqual(answers.map(() => [404, '/problems/section-not-found']));
    expect(made(await desk.moderator.get('/moderation/policies/sec_town'))).toMatchObject({ scope: 'sec_town', policy: {} });
  });
});
