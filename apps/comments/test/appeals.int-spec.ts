import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Colleague, type Json, made } from '#testing';
import { type Desk, openDesk, post } from './desk.js';

describe('what is decided about a person', () => {
  let desk: Desk;
  let articleId: string;

  beforeAll(async () => {
    desk = await openDesk('appeals');
    articleId = (await desk.article()).id;
  });
  afterAll(() => desk.stop());

  const ban = { standing: 'banned', reason: 'Spam' };
  const decide = (id: string, version: number, standing: object = ban) =>
    desk.moderator.put(`/moderation/people/${id}/standing`, standing, { version });
  const standingOf = async (id: string): Promise<Json> => made(await desk.moderator.get(`/moderation/people/${id}/standing`));
  const open = async (query = ''): Promise<Json> => made(await desk.moderator.get(`/moderation/people?appeals=open${query}`));
  const appealsInHealth = async (): Promise<number> => (await desk.guest.get('/health')).body.checks.moderation.appeals;
  const waiting = async (): Promise<Json> => made(await desk.moderator.get('/moderation/queues'));

  /** Somebody who is banned, and the address of what they are told. */
  async function banned(name: string): Promise<{ who: Colleague; id: string; notice: string }> {
    const who = await desk.colleague(name, 'reader');
    const { author } = await post(who, articleId, `Of ${name}`);
    made(await decide(author.id, 0));
    const { body } = await who.post(`/articles/${articleId}/comments`, { body: `Again of ${name}` });
    return { who, id: author.id, notice: body.noticeUrl };
  }

  it('is based on a version: 428 without one, 412 where somebody else has decided', async () => {
    const { author } = await post(await desk.colleague('versioned', 'reader'), articleId, 'Versioned');
    const read = await desk.moderator.get(`/moderation/people/${author.id}/standing`);
    expect([read.headers.get('etag'), read.body]).toEqual(['"0"', { id: author.id, version: 0, standing: 'good', trusted: false }]);
    expect((await desk.moderator.put(`/moderation/people/${author.id}/standing`, ban)).status).toBe(428);
    const first = await decide(author.id, 0);
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    expect([(await decide(author.id, 0)).status, (await decide(author.id, 2)).status]).toEqual([412, 412]);
    expect((await decide(author.id, 1, { standing: 'good' })).status).toBe(200);
  });

  it('two moderators who decide at once are one after the other', async () => {
    const { author } = await post(await desk.colleague('raced', 'reader'), articleId, 'Raced');
    const answers = await Promise.all([decide(author.id, 0), decide(author.id, 0, { standing: 'good', trusted: true })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await standingOf(author.id)).version).toBe(1);
  });

  it('can be appealed against through the notice, once, and the moderators see who waits', async () => {
    const { who, id, notice } = await banned('appellant');
    expect(made(await desk.guest.get(notice))).toMatchObject({ about: 'person', status: 'banned', reason: 'Spam', mayAppeal: true });
    const waitingBefore = await appealsInHealth();
    expect((await waiting()).appeals).toBe(waitingBefore);
    const said = made(await who.post(`${notice}/appeal`, { text: 'It was my brother' }));
    expect(said).toMatchObject({ mayAppeal: false, appeal: { text: 'It was my brother' } });
    expect((await who.post(`${notice}/appeal`, { text: 'And again' })).status).toBe(409);
    expect(await appealsInHealth()).toBe(waitingBefore + 1);
    expect((await waiting()).appeals).toBe(waitingBefore + 1);
    expect((await open()).items).toMatchObject([
      { id, version: 2, standing: 'banned', name: 'appellant', appeal: { text: 'It was my brother' } },
    ]);
    // Nobody decides without having seen it.
    expect((await decide(id, 1, { standing: 'good' })).status).toBe(412);

    made(await decide(id, 2, { standing: 'good' }));
    expect([(await open()).items, await appealsInHealth()]).toEqual([[], waitingBefore]);
    expect(made(await desk.guest.get(notice))).toMatchObject({
      status: 'good',
      mayAppeal: false,
      appeal: { text: 'It was my brother', answer: { outcome: 'decided' } },
    });
    made(await decide(id, 3));
    expect(made(await desk.guest.get(notice))).toMatchObject({ status: 'banned', mayAppeal: true });
  });

  it('stays where the appeal is declined, and the person reads why', async () => {
    const { who, id, notice } = await banned('declined');
    const decline = (version: number) =>
      desk.moderator.post(`/moderation/people/${id}/appeal/decline`, { reason: 'It was the third time' }, { version });
    expect((await decline(1)).status).toBe(409);
    made(await who.post(`${notice}/appeal`, { text: 'Sorry' }));
    expect((await decline(1)).status).toBe(412);
    expect(made(await decline(2))).toMatchObject({ version: 3, standing: 'banned' });
    expect(made(await desk.guest.get(notice))).toMatchObject({
      status: 'banned',
      mayAppeal: false,
      appeal: { text: 'Sorry', answer: { outcome: 'declined', reason: 'It was the third time' } },
    });
    expect((await who.post(`${notice}/appeal`, { text: 'Please' })).status).toBe(409);
    const { decisions } = made(await desk.moderator.get(`/moderation/people/${id}`));
    expect(decisions[0]).toMatchObject({ action: 'decline-appeal', reason: 'It was the third time' });
  });

  it('is listed by pages, who has waited longest first', async () => {
    const ids: string[] = [];
    for (const name of ['first', 'second', 'third']) {
      const { who, id, notice } = await banned(name);
      made(await who.post(`${notice}/appeal`, { text: name }));
      ids.push(id);
    }
    const first = await open('&limit=2');
    const second = await open(`&limit=2&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }: Json) => id)).toEqual(ids);
    expect(second.next).toBeUndefined();
  });

  it('is not told where it is a shadow ban, nor can it be appealed against', async () => {
    const { who, id, notice } = await banned('shadowed');
    made(await decide(id, 1, { standing: 'shadow-banned', reason: 'Deceptive spam' }));
    const told = made(await desk.guest.get(notice));
    expect(told).toMatchObject({ status: 'good', mayAppeal: false });
    expect(JSON.stringify(told)).not.toMatch(/shadow|Deceptive/);
    expect((await who.post(`${notice}/appeal`, { text: 'Hello?' })).status).toBe(409);
  });

  it('comments whose authors appeal are a queue of their own', async () => {
    const pre = await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
    const [one, two] = [await post(desk.reader, pre.id, 'One'), await post(desk.reader, pre.id, 'Two')];
    const before = (await waiting()).appeals;
    made(await desk.guest.post(`${two.noticeUrl}/appeal`, { text: 'Please look' }));
    const queue = async (): Promise<Json[]> => made(await desk.moderator.get('/moderation/comments?queue=appeals')).items;
    made(await desk.guest.post(`${(await banned('beside them')).notice}/appeal`, { text: 'A person' }));
    expect((await waiting()).appeals).toBe(before + 2);
    expect(await queue()).toMatchObject([{ id: two.id, appeal: { text: 'Please look' } }]);
    made(await desk.guest.post(`${one.noticeUrl}/appeal`, { text: 'Me too' }));
    expect((await queue()).map(({ id }) => id)).toEqual([two.id, one.id]);
    made(await desk.moderator.post(`/moderation/comments/${two.id}/approve`, {}, { version: 2 }));
    expect((await queue()).map(({ id }) => id)).toEqual([one.id]);
  });
});
