import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#auth';
import { type AccessTable, grantsAccess, type Json, opsAccess } from '#testing';
import { type Desk, openDesk, post } from './desk.js';

const reader = 'public';
const moderator = 'moderator';

/** Who may use each route. Whether the comment at hand is one's own is decided behind it. */
const access: AccessTable = {
  'GET /articles/{articleId}/thread': reader,
  'GET /articles/{articleId}/comments': reader,
  'GET /articles/{articleId}/comments/mine': reader,
  'GET /articles/{articleId}/comments/stream': reader,
  'POST /articles/{articleId}/comments': reader,
  'POST /counts': reader,
  'GET /comments/{id}': reader,
  'PATCH /comments/{id}': reader,
  'DELETE /comments/{id}': reader,
  'PUT /comments/{id}/reaction': reader,
  'DELETE /comments/{id}/reaction': reader,
  'POST /comments/{id}/reports': reader,
  'GET /notices/{token}': reader,
  'POST /notices/{token}/appeal': reader,
  'GET /moderation/comments': moderator,
  'GET /moderation/comments/{id}': moderator,
  'PATCH /moderation/comments/{id}': moderator,
  'GET /moderation/comments/{id}/reports': moderator,
  'POST /moderation/comments/{id}/{action}': moderator,
  'POST /moderation/bulk': moderator,
  'GET /moderation/people': moderator,
  'GET /moderation/people/{id}': moderator,
  'GET /moderation/people/{id}/standing': moderator,
  'POST /moderation/people/{id}/appeal/decline': moderator,
  'PUT /moderation/people/{id}/standing': moderator,
  'GET /moderation/queues': moderator,
  'GET /moderation/log': moderator,
  'GET /moderation/policies/{scope}': moderator,
  'PUT /moderation/policies/{scope}': moderator,
  'POST /erasures': 'ops',
  ...opsAccess,
};

describe('Access to the comments service', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('access');
  });
  afterAll(() => desk.stop());

  grantsAccess(access, () => desk);

  it('to reports is everybody’s where something is illegal, and else only of those who are known', async () => {
    const { id } = await post(desk.reader, (await desk.article()).id, 'Of which many think much');
    const illegal = { reason: 'illegal', text: 'It is', name: 'Some Body', email: 'some@example.com' };
    const answers: Json[] = [];
    for (const reason of ['offensive', 'abusive', 'spam', 'off-topic', 'illegal'])
      answers.push([reason, (await desk.guest.post(`/comments/${id}/reports`, { ...illegal, reason })).status]);
    expect(answers).toEqual([
      ['offensive', 401],
      ['abusive', 401],
      ['spam', 401],
      ['off-topic', 401],
      ['illegal', 202],
    ]);
  });

  it('to a comment is its author’s, a guest’s by their token, and a moderator’s for an edit; to no other role', async () => {
    const { id } = await desk.article();
    const mine = await post(desk.reader, id, 'Mine');
    const answer = await desk.guest.post(`/articles/${id}/comments`, {
      body: 'A guest’s',
      guest: { name: 'A guest', email: 'g@example.com' },
    });
    const headers = { 'guest-token': answer.headers.get('guest-token') ?? '' };
    const tries: Json[] = [];
    for (const role of [...ROLES.filter(one => one !== 'moderator'), 'nobody', 'guest']) {
      const who = role === 'nobody' || role === 'guest' ? desk.guest : await desk.colleague(`b-${role}`, role);
      const as = role === 'guest' ? { headers } : {};
      const edited = await who.patch(`/comments/${mine.id}`, { body: 'Yours' }, { version: 1, ...as });
      const removed = await who.delete(`/comments/${mine.id}`, { version: 1, ...as });
      tries.push([role, edited.status, removed.status]);
    }
    const refused = (role: string) => (role === 'nobody' ? 401 : 403);
    expect(tries).toEqual(tries.map(([role]) => [role, refused(role), refused(role)]));
    expect((await desk.moderator.delete(`/comments/${mine.id}`, { version: 1 })).status).toBe(403);
    expect((await desk.moderator.patch(`/comments/${mine.id}`, { body: 'Put right' }, { version: 1 })).status).toBe(200);
    expect((await desk.reader.delete(`/comments/${mine.id}`, { version: 2 })).status).toBe(204);
    expect((await desk.guest.delete(`/comments/${answer.body.id}`, { version: 1, headers })).status).toBe(204);
  });
});
