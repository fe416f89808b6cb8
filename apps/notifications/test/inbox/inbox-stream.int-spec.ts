import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, Follower, type Json } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { type ToldReader, toldReader } from './told-people.js';

describe('an inbox that is followed', () => {
  let desk: NoticeDesk;
  const open = new Set<Follower>();

  beforeAll(async () => {
    desk = await openNoticeDesk('inbox-stream');
  });
  afterAll(async () => {
    for (const follower of open) follower.hangUp();
    await desk.stop();
  });

  async function follow(name: string, last?: string, url = desk.service.url, query = ''): Promise<Follower> {
    const token = await desk.tokens.token({ sub: name, name, roles: ['reader'] });
    const headers = { authorization: `Bearer ${token}`, ...(last !== undefined && { 'last-event-id': last }) };
    const follower = await Follower.of(`${url}/inbox/stream${query}`, headers);
    open.add(follower);
    return follower;
  }
  const counts = (follower: Follower, unread: number, version: number) =>
    eventually(() => expect(follower.heard('count').at(-1)).toEqual({ unread, version }));
  const heard = (follower: Follower) => follower.heard('item').map(({ content, readAt }: Json) => [content.headline, readAt !== undefined]);
  const read = ({ reader }: ToldReader, id: string) => reader.post(`/inbox/${encodeURIComponent(id)}/read`);

  it('tells how much is unread, what comes and what changes, each once; whichever process wrote it', async () => {
    const told = await toldReader(desk, 'listener');
    await told.tell('before');
    const replica = await desk.replica();
    try {
      const [here, there] = [await follow('listener'), await follow('listener', undefined, replica.url)];
      for (const follower of [here, there]) await counts(follower, 1, 1);
      const id = await told.tell('news');
      for (const follower of [here, there]) await counts(follower, 2, 2);
      await read(told, id);
      for (const follower of [here, there]) {
        await counts(follower, 1, 3);
        expect(heard(follower)).toEqual([
          ['news', false],
          ['news', true],
        ]);
        expect(follower.told.filter(({ event }) => event === 'count').map(({ id: version }) => version)).toEqual(['1', '2', '3']);
      }
    } finally {
      await replica.stop();
    }
  });

  it('tells after a cut what was missed, and nothing where nothing was', async () => {
    const told = await toldReader(desk, 'away');
    const first = await follow('away');
    await told.tell('heard');
    await counts(first, 1, 1);
    first.hangUp();
    await told.tell('missed');
    const second = await follow('away', '1');
    await counts(second, 2, 2);
    expect(heard(second)).toEqual([['missed', false]]);
    const third = await follow('away', '2');
    await counts(third, 2, 2);
    expect([heard(third), third.heard('reset')]).toEqual([[], []]);
  });

  it('tells a page first what has come since it was made; who comes back to it, only what they have not heard', async () => {
    const told = await toldReader(desk, 'page');
    await told.tell('on-the-page');
    await told.tell('in-between');
    const first = await follow('page', undefined, desk.service.url, '?since=1');
    await counts(first, 2, 2);
    expect(heard(first)).toEqual([['in-between', false]]);
    const again = await follow('page', '2', desk.service.url, '?since=1');
    await counts(again, 2, 2);
    expect(heard(again)).toEqual([]);
    expect((await told.reader.get('/inbox/stream?since=x')).status).toBe(400);
  });

  it('sends who has missed too much, or heard what never was, back to the list', async () => {
    const told = await toldReader(desk, 'long-gone');
    const id = await told.tell('much');
    for (let index = 0; index < 26; index += 1) {
      await read(told, id);
      await told.reader.post(`/inbox/${encodeURIComponent(id)}/unread`);
    }
    for (const last of ['1', '900']) {
      const follower = await follow('long-gone', last);
      await counts(follower, 1, 53);
      expect([follower.heard('reset'), heard(follower)]).toEqual([[{}], []]);
    }
  });

  it('is nobody else’s', async () => {
    const [mine, theirs] = [await toldReader(desk, 'mine'), await toldReader(desk, 'theirs')];
    const [follower, other] = [await follow('mine'), await follow('theirs')];
    await counts(other, 0, 0);
    await mine.tell('secret');
    await counts(follower, 1, 1);
    await theirs.tell('own');
    await counts(other, 1, 1);
    expect(heard(other)).toEqual([['own', false]]);
  });
});
