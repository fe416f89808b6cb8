import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userErased } from '#contracts';
import { eventually, made } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { toldReader } from './told-people.js';

describe('an inbox', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('inbox');
  });
  afterAll(() => desk.stop());

  it('is nothing to who is nobody, and empty to who has asked for nothing', async () => {
    for (const path of ['/inbox', '/inbox/count', '/inbox/stream']) expect((await desk.anonymous.get(path)).status).toBe(401);
    const newcomer = await desk.colleague('newcomer', 'reader');
    expect((await newcomer.get('/inbox')).body).toEqual({ items: [] });
    expect((await newcomer.get('/inbox/count')).body).toEqual({ unread: 0, version: 0 });
    expect((await newcomer.post('/inbox/read-all', {})).body).toEqual({ unread: 0, version: 0 });
  });

  it('is listed page by page, the newest first, with what readers may see of each', async () => {
    const { reader, tell } = await toldReader(desk, 'lister');
    for (const name of ['one', 'two', 'three']) await tell(name, { authorId: 'usr_secret' });
    const first = made(await reader.get('/inbox?limit=2'));
    expect(first.items.map(({ content }: { content: object }) => content)).toEqual([
      { headline: 'three', path: '/town/three' },
      { headline: 'two', path: '/town/two' },
    ]);
    const second = made(await reader.get(`/inbox?limit=2&after=${first.next}`));
    expect([second.items.length, second.next]).toEqual([1, undefined]);
  });

  it('counts anew what is unread, under one version more for each change, and for none that changes nothing', async () => {
    const { reader, tell, list } = await toldReader(desk, 'counter');
    const [one, two] = [await tell('one'), await tell('two')];
    const mark = async (id: string, as: string) => (await reader.post(`/inbox/${encodeURIComponent(id)}/${as}`)).body;
    expect((await reader.get('/inbox/count')).body).toEqual({ unread: 2, version: 2 });
    expect(await mark(one, 'read')).toEqual({ unread: 1, version: 3 });
    expect(await mark(one, 'read')).toEqual({ unread: 1, version: 3 });
    expect(await mark(one, 'unread')).toEqual({ unread: 2, version: 4 });
    expect(await mark(two, 'archive')).toEqual({ unread: 1, version: 5 });
    expect([await list(), await list('?archived=true')]).toEqual([['one'], ['two']]);
    expect((await reader.post('/inbox/read-all', {})).body).toEqual({ unread: 0, version: 6 });
    expect((await reader.post('/inbox/read-all', {})).body).toEqual({ unread: 0, version: 6 });
  });

  it('reads all that was there, and not what has come since', async () => {
    const { reader, tell } = await toldReader(desk, 'reader-of-all');
    await tell('seen');
    const [{ createdAt }] = made(await reader.get('/inbox')).items;
    await eventually(() => expect(Date.now()).toBeGreaterThan(Date.parse(createdAt)));
    await tell('unseen');
    expect((await reader.post('/inbox/read-all', { until: createdAt })).body).toEqual({ unread: 1, version: 3 });
  });

  it('is nobody else’s', async () => {
    const [{ tell, reader }, { reader: other }] = [await toldReader(desk, 'owner'), await toldReader(desk, 'other')];
    const id = encodeURIComponent(await tell('mine'));
    for (const mark of ['read', 'unread', 'archive']) {
      expect((await other.post(`/inbox/${id}/${mark}`)).status).toBe(404);
      expect((await desk.anonymous.post(`/inbox/${id}/${mark}`)).status).toBe(401);
    }
    expect((await other.get('/inbox')).body.items).toEqual([]);
    expect((await reader.get('/inbox/count')).body).toEqual({ unread: 1, version: 1 });
  });

  it('says what was corrected since, and nothing more of what is no longer there', async () => {
    const { reader, tell, amend } = await toldReader(desk, 'amended');
    for (const name of ['kept', 'withdrawn']) await tell(name);
    await amend('kept', 'corrected');
    await amend('withdrawn', 'unpublished');
    await amend('withdrawn', 'unpublished');
    const { items } = made(await reader.get('/inbox'));
    expect(items.map(({ amended, content }: { amended: string; content: object }) => [amended, content])).toEqual([
      ['unpublished', {}],
      ['corrected', { headline: 'kept', path: '/town/kept' }],
    ]);
    expect((await reader.get('/inbox/count')).body).toEqual({ unread: 2, version: 4 });
  });

  it('counts each of many changes at once', async () => {
    const { reader, tell } = await toldReader(desk, 'busy');
    const ids = [];
    for (let index = 0; index < 8; index += 1) ids.push(await tell(`item-${index}`));
    await Promise.all(ids.map(id => reader.post(`/inbox/${encodeURIComponent(id)}/read`)));
    expect((await reader.get('/inbox/count')).body).toEqual({ unread: 0, version: 16 });
  });

  it('is gone when its owner is erased', async () => {
    const { subscriberId, tell } = await toldReader(desk, 'erased');
    await tell('theirs');
    const rows = () =>
      Promise.all([
        desk.connection.collection('notifications').countDocuments({ subscriberId }),
        desk.connection.collection('inboxes').countDocuments({ _id: subscriberId } as object),
      ]);
    expect(await rows()).toEqual([1, 1]);
    const row = await desk.connection.collection('subscribers').findOne({ _id: subscriberId } as object);
    await desk.wire.publish([userErased({ id: String(row?.['personId']), version: 1, erasedAt: new Date().toISOString() })]);
    await eventually(async () => expect(await rows()).toEqual([0, 0]));
  });
});
