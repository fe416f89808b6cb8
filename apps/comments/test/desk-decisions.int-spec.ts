import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, made } from '#testing';
import { type Desk, openDesk, post, texts } from './desk.js';

describe('what moderators decide', () => {
  let desk: Desk;
  let open: string;
  let pre: string;

  beforeAll(async () => {
    desk = await openDesk('desk-decisions');
    open = (await desk.article()).id;
    pre = (await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } })).id;
  });
  afterAll(() => desk.stop());

  const decide = (id: string, action: string, version: number, reason?: string): Promise<Json> =>
    desk.moderator.post(`/moderation/comments/${id}/${action}`, { ...(reason !== undefined && { reason }) }, { version });
  const bulk = async (action: string, ...items: Json[]): Promise<Json> =>
    made(await desk.moderator.post('/moderation/bulk', { action, items: items.map(({ id, version }) => ({ id, version })) }));
  const read = async (id: string): Promise<Json> => made(await desk.moderator.get(`/moderation/comments/${id}`));
  const queued = async (queue: string, id: string): Promise<Json> =>
    (made(await desk.moderator.get(`/moderation/comments?queue=${queue}&limit=100`)).items as Json[]).find(item => item.id === id);
  const lines = async (id: string): Promise<Json[]> =>
    (made(await desk.moderator.get('/moderation/log?limit=100')).items as Json[])
      .filter(line => line.commentId === id)
      .map(({ action, from, to, reason }) => [action, from, to, ...(reason === undefined ? [] : [reason])]);
  const report = async (id: string, ...names: string[]): Promise<void> => {
    for (const name of names) made(await (await desk.colleague(name, 'reader')).post(`/comments/${id}/reports`, { reason: 'spam' }));
  };
  const notice = async ({ noticeUrl }: Json): Promise<Json> => made(await desk.guest.get(noticeUrl));
  const appeal = (who: Json, text: string): Promise<Json> => desk.guest.post(`${who.noticeUrl}/appeal`, { text });

  it('about many at once, are about what was seen: who has edited meanwhile is not approved unread', async () => {
    const [one, two] = [await post(desk.reader, pre, 'As it was read'), await post(desk.other, pre, 'Untouched')];
    made(await desk.reader.patch(`/comments/${one.id}`, { body: 'Read by nobody' }, { version: 1 }));
    expect(await bulk('approve', one, two)).toEqual({
      done: [{ id: two.id, version: 2 }],
      failed: [{ id: one.id, reason: expect.stringContaining('version 2') }],
    });
    expect(await read(one.id)).toMatchObject({ status: 'held', body: 'Read by nobody' });
  });

  it('are taken back by version: what a colleague has decided since is not', async () => {
    const [one, two] = [await post(desk.reader, pre, 'Rejected by a colleague'), await post(desk.reader, pre, 'Left by all')];
    const { done } = await bulk('approve', one, two);
    made(await decide(one.id, 'reject', 2));
    expect(await bulk('undo', ...done)).toMatchObject({ done: [{ id: two.id, version: 3 }], failed: [{ id: one.id }] });
    expect([(await read(one.id)).status, (await read(two.id)).status]).toEqual(['rejected', 'held']);
    // Nor is an undo taken back, nor what was no decision.
    expect((await decide(two.id, 'undo', 3)).body).toMatchObject({ type: '/problems/nothing-to-undo' });
    expect((await decide(one.id, 'undo', 2)).status).toBe(412);
    expect((await decide((await post(desk.reader, pre, 'Not decided')).id, 'undo', 1)).status).toBe(409);
  });

  it('are taken back to the place that the comment had among those that wait, as often as one likes', async () => {
    const { id } = await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
    const posted: Json[] = [];
    for (const text of ['First in line', 'Second in line', 'Third in line']) posted.push(await post(desk.reader, id, text));
    const [, second] = posted as [Json, Json, Json];
    const line = async (): Promise<string[]> =>
      (made(await desk.moderator.get('/moderation/comments?queue=held&limit=100')).items as Json[])
        .filter(item => item.articleId === id)
        .map(item => item.body);
    const before = await line();
    for (const version of [1, 3]) {
      made(await decide(second.id, 'reject', version));
      made(await decide(second.id, 'undo', version + 1));
      expect(await line()).toEqual(before);
    }
    // Held anew, it waits since then.
    made(await decide(second.id, 'approve', 5));
    made(await decide(second.id, 'hold', 6));
    expect(await line()).toEqual(['First in line', 'Third in line', 'Second in line']);
  });

  it('may be to leave it as it is: the reports are dealt with, and nothing else changes', async () => {
    const comment = await post(desk.reader, open, 'Reported for nothing');
    await report(comment.id, 'kept one', 'kept two');
    expect(await queued('reported', comment.id)).toMatchObject({ openReports: 2 });
    expect(made(await decide(comment.id, 'keep', 1))).toMatchObject({ status: 'visible', body: 'Reported for nothing', version: 2 });
    expect([await queued('reported', comment.id), await texts(desk, open)]).toEqual([undefined, ['Reported for nothing']]);
    made(await decide(comment.id, 'undo', 2));
    expect(await queued('reported', comment.id)).toMatchObject({ openReports: 2, status: 'visible' });
    expect(await lines(comment.id)).toEqual([
      ['undo', 'visible', 'visible'],
      ['keep', 'visible', 'visible'],
    ]);
  });

  it('bring back the reports with the comment, if they are taken back', async () => {
    const comment = await post(desk.reader, open, 'Hidden, shown, hidden');
    await report(comment.id, 'h one', 'h two', 'h three');
    made(await decide(comment.id, 'approve', 2));
    expect(await queued('reported', comment.id)).toBeUndefined();
    made(await decide(comment.id, 'undo', 3));
    expect(await queued('reported', comment.id)).toMatchObject({ status: 'hidden', openReports: 3 });
  });

  it('decline an appeal by leaving it as it is, with a reason that its author reads', async () => {
    const comment = await post(desk.reader, open, 'Rejected and kept so');
    made(await decide(comment.id, 'reject', 1, 'Insult'));
    expect(made(await appeal(comment, 'It is irony'))).toMatchObject({ mayAppeal: false, appeal: { text: 'It is irony' } });
    expect((await decide(comment.id, 'keep', 3)).body).toMatchObject({
      type: '/problems/reason-required',
      errors: [{ pointer: '/reason' }],
    });
    expect(made(await decide(comment.id, 'keep', 3, 'It reads as an insult'))).toMatchObject({ status: 'rejected', version: 4 });
    expect(await notice(comment)).toMatchObject({
      status: 'rejected',
      reason: 'Insult',
      decidedBy: 'moderator',
      mayAppeal: false,
      appeal: { text: 'It is irony', answer: { outcome: 'declined', reason: 'It reads as an insult', at: expect.any(String) } },
    });
    expect((await appeal(comment, 'Please')).status).toBe(409);
    expect([await queued('appeals', comment.id), await queued('held', comment.id)]).toEqual([undefined, undefined]);
    // Taken back, it waits again.
    made(await decide(comment.id, 'undo', 4));
    expect(await queued('appeals', comment.id)).toMatchObject({ appeal: { text: 'It is irony' } });
  });

  it('answer an appeal by another decision, which its author reads as well', async () => {
    const comment = await post(desk.reader, open, 'Rejected in haste');
    made(await decide(comment.id, 'reject', 1));
    made(await appeal(comment, 'Why?'));
    made(await decide(comment.id, 'approve', 3, 'You are right'));
    expect(await notice(comment)).toMatchObject({
      status: 'visible',
      mayAppeal: false,
      appeal: { text: 'Why?', answer: { outcome: 'decided', reason: 'You are right' } },
    });
    // Another restriction is another matter.
    made(await decide(comment.id, 'reject', 4));
    expect(await notice(comment)).toMatchObject({ status: 'rejected', mayAppeal: true });
    expect(await notice(comment)).not.toHaveProperty('appeal');
  });

  it('are never about an appeal that the moderator has not read, and an appeal stays as it was sent', async () => {
    const comment = await post(desk.reader, pre, 'Held and appealed');
    const sent = await Promise.all([appeal(comment, 'First'), appeal(comment, 'Second')]);
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const { text } = (await read(comment.id)).appeal;
    expect((await appeal(comment, 'Third')).status).toBe(409);
    expect((await read(comment.id)).appeal.text).toBe(text);
    expect((await decide(comment.id, 'reject', 1)).status).toBe(412);
    expect((await decide(comment.id, 'reject', 2)).status).toBe(200);
  });

  it('are of what its author has removed refused, also to leave it so', async () => {
    const comment = await post(desk.reader, open, 'Taken back');
    made(await desk.reader.delete(`/comments/${comment.id}`, { version: 1 }));
    expect((await decide(comment.id, 'keep', 2, 'So be it')).body).toMatchObject({ type: '/problems/status-refused' });
  });

  it('are made with what readers say against it, of whom no more is told than they have said', async () => {
    const comment = await post(desk.reader, open, 'Reported with words');
    const [plain, stern] = [await desk.colleague('plain', 'reader'), await desk.colleague('stern', 'reader')];
    const illegal = { reason: 'illegal', text: 'Against the law', name: 'A. Stern', email: 'stern@example.com' };
    const receipts: string[] = [];
    for (const [who, body] of [
      [plain, { reason: 'offensive', text: 'It hurts' }],
      [stern, illegal],
    ] as const)
      receipts.push(made(await who.post(`/comments/${comment.id}/reports`, body)).receipt);
    const told = await desk.moderator.get(`/moderation/comments/${comment.id}/reports`);
    expect([told.headers.get('cache-control'), told.body]).toEqual([
      'no-store',
      {
        items: [
          { receipt: receipts[1], ...illegal, at: expect.any(String) },
          { receipt: receipts[0], reason: 'offensive', text: 'It hurts', at: expect.any(String) },
        ],
      },
    ]);
    expect((await desk.moderator.get('/moderation/comments/cmt_none/reports')).status).toBe(404);
  });
});
