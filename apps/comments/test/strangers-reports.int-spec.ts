import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Ask, type Json, made } from '#testing';
import { type Desk, openDesk, post, texts } from './desk.js';

describe('something illegal is reported by whom nobody knows', () => {
  let desk: Desk;
  let articleId: string;
  let comment: Json;
  let number = 0;

  beforeAll(async () => {
    desk = await openDesk('strangers-reports', { TRUST_PROXY: '127.0.0.1' });
    articleId = (await desk.article()).id;
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    comment = await post(desk.reader, articleId, `Number ${(number += 1)}`);
  });

  const notice = (by: string) => ({ reason: 'illegal', text: 'It calls for violence', name: by, email: `${by}@example.com` });
  const report = (body: object, ask?: Ask): Promise<Answer> => desk.guest.post(`/comments/${comment.id}/reports`, body, ask);
  const tokenOf = ({ headers }: Answer) => headers.get('guest-token') ?? '';
  const told = async () => made(await desk.moderator.get(`/moderation/comments?queue=reported&authorId=${comment.author.id}`)).items;
  const rows = () => desk.connection.collection('reports').find({ commentId: comment.id }).toArray();

  it('with name, e-mail and explanation; without one of them it is not', async () => {
    for (const missing of ['name', 'email', 'text']) {
      const answer = await report({ ...notice('ann'), [missing]: undefined });
      expect([answer.status, answer.body.errors]).toEqual([400, [expect.objectContaining({ pointer: `/${missing}` })]]);
    }
    expect((await report({ ...notice('ann'), reason: 'spam' })).status).toBe(401);
    expect(await rows()).toEqual([]);
    const answer = await report(notice('ann'));
    expect([answer.status, answer.body.receipt]).toEqual([202, expect.stringMatching(/^rpt_/)]);
    expect(await rows()).toMatchObject([{ ...notice('ann'), personId: expect.stringMatching(/^gst_/) }]);
    expect(await told()).toMatchObject([{ id: comment.id, reports: { illegal: 1 }, openReports: 1 }]);
  });

  it('who is a guest from then on, and counts once', async () => {
    const first = await report(notice('bob'));
    const headers = { 'guest-token': tokenOf(first) };
    const again = await report({ ...notice('bob'), text: 'Once more' }, { headers });
    const other = await report({ reason: 'spam' }, { headers });
    expect([again, other].map(({ status, body }) => [status, body.receipt])).toEqual([
      [202, first.body.receipt],
      [202, first.body.receipt],
    ]);
    expect(tokenOf(again)).toBe(tokenOf(first));
    expect(await rows()).toHaveLength(1);
    // They have said who they are for the notice, and not for their comments.
    expect((await desk.guest.post(`/articles/${articleId}/comments`, { body: 'Without a name' }, { headers })).status).toBe(422);
  });

  it('and is one even where the first answer was lost on its way', async () => {
    const key = { key: 'the-same-click' };
    const [first, again] = [await report(notice('cid'), key), await report(notice('cid'), key)];
    expect([again.status, again.body, tokenOf(again)]).toEqual([202, first.body, tokenOf(first)]);
    expect(await rows()).toHaveLength(1);
  });

  it('and is heard also from those who may not write here', async () => {
    const who = await desk.colleague('banned', 'reader');
    const { author } = await post(who, articleId, 'Of one who is banned then');
    made(await desk.moderator.put(`/moderation/people/${author.id}/standing`, { standing: 'banned', reason: 'Insults' }, { version: 0 }));
    expect((await who.post(`/comments/${comment.id}/reports`, { reason: 'abusive' })).status).toBe(403);
    expect((await who.post(`/comments/${comment.id}/reports`, notice('banned'))).status).toBe(202);
  });

  it('enough of them hide it, each of whom is somebody else', async () => {
    for (const name of ['one', 'two', 'three']) expect((await report(notice(name))).status).toBe(202);
    expect(await texts(desk, articleId)).not.toContain(comment.body);
    expect((await report(notice('four'))).status).toBe(404);
  });

  it('in no greater number from one address than guests may write', async () => {
    const policy = { guestsPerMinute: 2, guestsPerHour: 5, perMinute: 1_000, perHour: 10_000, minFormSeconds: 0 };
    made(await desk.moderator.put('/moderation/policies/paper', policy, { version: 1 }));
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const first = await report(notice('dan'), from('192.0.2.7'));
    const written = { body: 'A comment', guest: { name: 'A guest', email: 'guest@example.com' } };
    expect((await desk.guest.post(`/articles/${articleId}/comments`, written, from('192.0.2.7'))).status).toBe(201);
    const refused = await report(notice('eve'), from('192.0.2.7'));
    expect([refused.status, refused.body.reason, tokenOf(refused)]).toEqual([429, 'too-many-comments', '']);
    // What is known already is no more.
    const known = { headers: { ...from('192.0.2.7').headers, 'guest-token': tokenOf(first) } };
    expect((await report(notice('dan'), known)).body).toEqual(first.body);
    expect((await report(notice('eve'), from('192.0.2.8'))).status).toBe(202);
    const signedIn = await desk.colleague('fay', 'reader');
    expect((await signedIn.post(`/comments/${comment.id}/reports`, notice('fay'), from('192.0.2.7'))).status).toBe(202);
  });
});
