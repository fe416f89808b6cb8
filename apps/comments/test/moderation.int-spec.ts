import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain, eventually, type Json, made } from '#testing';
import { counts, type Desk, openDesk, post, texts } from './desk.js';

describe('a moderator', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('moderation');
    const policy = { perMinute: 1_000, perHour: 10_000, minFormSeconds: 0, bannedWords: ['blockhead'], suspectWords: ['nincompoop'] };
    made(await desk.moderator.put('/moderation/policies/paper', policy, { version: 1 }));
  });
  afterAll(() => desk.stop());

  const pre = { enabled: true, moderation: 'pre' as const };
  const decide = (id: string, action: string, version: number, body: object = {}): Promise<Json> =>
    desk.moderator.post(`/moderation/comments/${id}/${action}`, body, { version });
  const queue = async (query: string): Promise<Json[]> => made(await desk.moderator.get(`/moderation/comments?${query}`)).items;
  const events = async (type: string, id: string): Promise<Json[]> => {
    await drain(desk.service);
    return (await desk.wire.records(type)).filter(({ key }) => key === id).map(({ value }) => (value === null ? null : JSON.parse(value)));
  };

  it('approves what is held, and then it is everywhere; before, its text is nowhere', async () => {
    const { id } = await desk.article({ commentPolicy: pre });
    const comment = await post(desk.reader, id, 'Held and then seen');
    expect([comment.status, await texts(desk, id)]).toEqual(['held', []]);
    expect(await events('comment.created', comment.id)).toEqual([expect.not.objectContaining({ author: expect.anything() })]);
    expect(JSON.stringify(await events('comment.created', comment.id))).not.toContain('Held and then seen');
    expect((await queue('queue=held')).filter(item => item.id === comment.id)).toMatchObject([
      { body: 'Held and then seen', finding: { reason: 'pre-moderation', spans: [] } },
    ]);
    expect((await decide(comment.id, 'approve', 1)).body).toMatchObject({ status: 'visible', version: 2 });
    await counts(desk, id, 1);
    expect(await texts(desk, id)).toEqual(['Held and then seen']);
    expect(await events('comment.moderated', comment.id)).toMatchObject([
      { status: 'visible', body: 'Held and then seen', decision: { by: 'moderator', reason: 'approve' } },
    ]);
  });

  it('rejects what is seen: its text goes from every topic; and takes the decision back', async () => {
    const { id } = await desk.article();
    const comment = await post(desk.reader, id, 'Seen and then not');
    await counts(desk, id, 1);
    await decide(comment.id, 'reject', 1, { reason: `Off the point, ${'and '.repeat(50)}more` });
    await counts(desk, id, 0);
    expect(await texts(desk, id)).toEqual([]);
    expect((await events('comment.created', comment.id)).at(-1)).toBeNull();
    expect((await events('comment.moderated', comment.id)).at(-1)).toMatchObject({
      status: 'rejected',
      // A code: what is said in words is for the author alone.
      decision: { by: 'moderator', reason: 'reject' },
    });
    expect(JSON.stringify((await events('comment.moderated', comment.id)).at(-1))).not.toContain('Seen and then not');
    expect((await decide(comment.id, 'undo', 2)).body).toMatchObject({ status: 'visible' });
    await counts(desk, id, 1);
    expect((await decide(comment.id, 'approve', 3)).status).toBe(409);
  });

  it('sees why a word was found, and the words', async () => {
    const { id } = await desk.article();
    const text = 'The mayor is a n1ncompoop, I say';
    const comment = await post(desk.reader, id, text);
    expect(comment.status).toBe('held');
    const [held] = await queue('queue=held&reason=suspect-words');
    expect(held).toMatchObject({ id: comment.id, finding: { reason: 'suspect-words' } });
    expect((held.finding.spans as Json[]).map(({ start, end }) => text.slice(start, end))).toEqual(['n1ncompoop']);
    const refused = await post(desk.reader, id, 'And a blockhead too');
    expect([refused.status, refused.reason, await texts(desk, id)]).toEqual(['rejected', 'banned-words', []]);
    expect([comment.reason, await post(desk.reader, id, 'Seen').then(seen => 'reason' in seen)]).toEqual(['suspect-words', false]);
    const notice = made(await desk.guest.get(refused.noticeUrl));
    expect(notice).toMatchObject({ about: 'comment', status: 'rejected', reason: 'banned-words', decidedBy: 'policy', mayAppeal: true });
    made(await desk.guest.post(`${refused.noticeUrl}/appeal`, { text: 'It is the name of a ship' }));
    expect((await queue('queue=held')).find(item => item.id === refused.id)).toMatchObject({
      appeal: { text: 'It is the name of a ship' },
    });
    expect((await decide(refused.id, 'approve', 2)).body).toMatchObject({ status: 'visible' });
    expect(made(await desk.guest.get(refused.noticeUrl))).toMatchObject({ status: 'visible', mayAppeal: false });
  });

  it('is asked about an edit while readers go on seeing the text before', async () => {
    const { id } = await desk.article();
    const comment = await post(desk.reader, id, 'The first text');
    const edited = made(await desk.reader.patch(`/comments/${comment.id}`, { body: 'A nincompoop of a text' }, { version: 1 }));
    expect(edited).toMatchObject({ status: 'visible', body: 'The first text', pending: { body: 'A nincompoop of a text' } });
    expect(await texts(desk, id)).toEqual(['The first text']);
    expect((await queue('queue=held')).find(item => item.id === comment.id)).toMatchObject({ pending: { reason: 'suspect-words' } });
    await decide(comment.id, 'approve', 2);
    expect(await texts(desk, id)).toEqual(['A nincompoop of a text']);
    expect(made(await desk.moderator.get(`/moderation/comments/${comment.id}`)).history).toMatchObject([{ text: 'The first text' }]);
  });

  it('is called by readers: enough of them hide a comment until it is decided', async () => {
    const { id } = await desk.article();
    const comment = await post(desk.reader, id, 'Reported');
    const report = async (name: string, body: object = { reason: 'spam' }) =>
      (await desk.colleague(name, 'reader')).post(`/comments/${comment.id}/reports`, body);
    expect((await report('one', { reason: 'illegal' })).body.errors).toMatchObject([
      { pointer: '/text' },
      { pointer: '/name' },
      { pointer: '/email' },
    ]);
    const own = await desk.reader.post(`/comments/${comment.id}/reports`, { reason: 'spam' });
    expect([own.status, own.body.type]).toEqual([422, '/problems/own-comment']);
    const first = await report('one');
    expect([first.status, (await report('one')).body]).toEqual([202, first.body]);
    await report('two');
    expect(await texts(desk, id)).toEqual(['Reported']);
    await report('three', { reason: 'offensive', text: 'It hurts' });
    expect(await texts(desk, id)).toEqual([]);
    expect((await queue('queue=reported')).find(item => item.id === comment.id)).toMatchObject({
      status: 'hidden',
      openReports: 3,
      reports: { spam: 2, offensive: 1, illegal: 0 },
    });
    const told = await events('comment.reported', comment.id);
    expect(told.at(-1)).toMatchObject({ version: 3, reports: { spam: 2, offensive: 1 } });
    await decide(comment.id, 'approve', 2);
    expect([await texts(desk, id), (await queue('queue=reported')).map(item => item.id)]).toEqual([['Reported'], []]);
    await report('four');
    expect(await texts(desk, id)).toEqual(['Reported']);
  });

  it('decides about many at once; one that cannot be decided so holds up none', async () => {
    const { id } = await desk.article({ commentPolicy: pre });
    const comments = [await post(desk.reader, id, 'One'), await post(desk.other, id, 'Two'), await post(desk.reader, id, 'Three')];
    await decide(comments[1].id, 'approve', 1);
    const items = comments.map(({ id: commentId }) => ({ id: commentId, version: 1 }));
    const { body } = await desk.moderator.post('/moderation/bulk', { action: 'approve', items });
    expect(body.done.map((one: Json) => one.id)).toEqual([comments[0].id, comments[2].id]);
    expect(body.failed).toMatchObject([{ id: comments[1].id }]);
    await counts(desk, id, 3);
    const log: Json[] = made(await desk.moderator.get('/moderation/log?limit=100')).items;
    expect(log.filter(line => line.articleId === id).map(line => [line.action, line.from, line.to])).toEqual([
      ['approve', 'held', 'visible'],
      ['approve', 'held', 'visible'],
      ['approve', 'held', 'visible'],
    ]);
  });

  it('stops people: banned and suspended on every write, with the reason; a shadow-banned one is not told', async () => {
    const { id } = await desk.article();
    const seen = await post(desk.reader, id, 'Somebody else’s');
    const suspension = (ms: number, reason: string) => ({ standing: 'suspended', until: new Date(Date.now() + ms).toISOString(), reason });
    const people: [string, () => object, number][] = [
      ['banned', () => ({ standing: 'banned', reason: 'Spam' }), 403],
      ['suspended', () => suspension(3_600_000, 'Calm down'), 403],
      ['forgiven', () => suspension(500, 'Soon over'), 201],
    ];
    const refusals: Json[] = [];
    for (const [name, standing, status] of people) {
      const who = await desk.colleague(name, 'reader');
      const own = await post(who, id, `Before: ${name}`);
      made(await desk.moderator.put(`/moderation/people/${own.author.id}/standing`, standing(), { version: 0 }));
      if (status === 201) await eventually(async () => made(await who.delete(`/comments/${seen.id}/reaction`)));
      const answers = [
        await who.post(`/articles/${id}/comments`, { body: `After: ${name}` }),
        await who.patch(`/comments/${own.id}`, { body: 'Changed' }, { version: 1 }),
        await who.put(`/comments/${seen.id}/reaction`, { kind: 'like' }),
        await who.post(`/comments/${seen.id}/reports`, { reason: 'spam' }),
      ];
      expect(answers.map(answer => answer.status)).toEqual(status === 403 ? [403, 403, 403, 403] : [201, 200, 200, 202]);
      refusals.push(answers[0]?.body);
    }
    const told = await Promise.all(refusals.slice(0, 2).map(async ({ noticeUrl }) => made(await desk.guest.get(noticeUrl)).status));
    expect(told).toEqual(['banned', 'suspended']);
    expect(refusals.map(({ until }) => until)).toEqual([undefined, expect.stringMatching(/^\d{4}-.*Z$/), undefined]);
    const shadow = await desk.colleague('shadow', 'reader');
    const before = await post(shadow, id, 'Before the shadow');
    const ban = { standing: 'shadow-banned', reason: 'Deceptive spam' };
    made(await desk.moderator.put(`/moderation/people/${before.author.id}/standing`, ban, { version: 0 }));
    const after = await post(shadow, id, 'In the shadow');
    expect(after.status).toBe('visible');
    expect((await texts(desk, id)).filter(text => text.includes('shadow'))).toEqual(['Before the shadow']);
    expect((await desk.guest.get(`/comments/${after.id}`)).status).toBe(404);
    const answer = await desk.reader.post(`/articles/${id}/comments`, { body: 'To whom?', parentId: after.id });
    expect([answer.status, answer.body.type]).toEqual([422, '/problems/unknown-parent']);
    const toSelf = made(await shadow.post(`/articles/${id}/comments`, { body: 'To myself, in the shadow', parentId: after.id }));
    expect(toSelf).toMatchObject({ status: 'visible', parentId: after.id });
    expect(made(await shadow.get(`/articles/${id}/comments/mine`)).items).toMatchObject([
      { body: 'To myself, in the shadow', status: 'visible' },
      { body: 'In the shadow', status: 'visible' },
      { body: 'Before the shadow', status: 'visible' },
    ]);
    expect(JSON.stringify(await events('comment.created', after.id))).not.toContain('In the shadow');
    const history = made(await desk.moderator.get(`/moderation/people/${before.author.id}`));
    expect([history.standing.standing, history.comments.length, history.decisions.length]).toEqual(['shadow-banned', 3, 1]);
  });

  it('is a moderator and nobody else', async () => {
    const editor = await desk.colleague('editor', 'editor', 'chief', 'ops');
    const answers = await Promise.all([
      editor.get('/moderation/comments'),
      editor.get('/moderation/log'),
      editor.post('/moderation/bulk', { action: 'approve', items: [{ id: 'cmt_1', version: 1 }] }),
      editor.put('/moderation/policies/paper', {}, { version: 0 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});
