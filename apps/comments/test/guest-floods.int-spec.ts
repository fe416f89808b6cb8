import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made } from '#testing';
import { type Desk, openDesk } from './desk.js';

describe('guests of one address', () => {
  let desk: Desk;
  let articleId: string;
  let number = 0;

  beforeAll(async () => {
    desk = await openDesk('guest-floods', { TRUST_PROXY: '127.0.0.1' });
    articleId = (await desk.article()).id;
    const policy = { guestsPerMinute: 3, guestsPerHour: 5, perMinute: 1_000, perHour: 10_000, minFormSeconds: 0 };
    made(await desk.moderator.put('/moderation/policies/paper', policy, { version: 1 }));
  });
  afterAll(() => desk.stop());

  /** Each time somebody without a cookie. */
  const write = async (address: string): Promise<number> => {
    const input = { body: `Number ${(number += 1)}`, guest: { name: 'A guest', email: 'guest@example.com' } };
    return (await desk.guest.post(`/articles/${articleId}/comments`, input, { headers: { 'x-forwarded-for': address } })).status;
  };
  const rows = () => desk.connection.collection('guestPosts');

  it('are counted together, however often they throw the cookie away', async () => {
    const address = '192.0.2.7';
    expect([await write(address), await write(address), await write(address), await write(address)]).toEqual([201, 201, 201, 429]);
    expect(await write('192.0.2.8')).toBe(201);
    // A minute later.
    await rows().updateMany({}, { $set: { at: new Date(Date.now() - 61_000) } });
    expect([await write(address), await write(address), await write(address)]).toEqual([201, 201, 429]);
  });

  it('are counted one after the other, however many write at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, () => write('192.0.2.20')));
    expect(statuses.filter(status => status === 201)).toHaveLength(3);
    expect(new Set(statuses)).toEqual(new Set([201, 429]));
  });

  it('are not those who have signed in there', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.9' };
    expect([await write('192.0.2.9'), await write('192.0.2.9'), await write('192.0.2.9'), await write('192.0.2.9')]).toEqual([
      201, 201, 201, 429,
    ]);
    for (const body of ['One', 'Two', 'Three', 'Four'])
      made(await desk.reader.post(`/articles/${articleId}/comments`, { body }, { headers }));
  });

  it('may have a whole network of IPv6, and are one all the same', async () => {
    const statuses = [];
    for (const host of ['1', '2:3', 'ffff:1:2:3', '4'])
      statuses.push(await write(`2001:db8:7:7${host.length > 9 ? `:${host}` : `::${host}`}`));
    expect(statuses).toEqual([201, 201, 201, 429]);
  });

  it('are nowhere kept with it: there is a hash of the day, for an hour', async () => {
    await write('198.51.100.77');
    const collections = (await desk.connection.db?.collections()) ?? [];
    const everything = JSON.stringify(await Promise.all(collections.map(collection => collection.find().toArray())));
    expect(everything).not.toMatch(/198\.51\.100|2001:db8/);
    expect(JSON.stringify(await desk.wire.records('comment.created'))).not.toContain('198.51.100');
    const row = await rows().findOne({}, { sort: { at: -1 } });
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['_id', 'address', 'at']);
    const kept = [await rows().indexes(), await desk.connection.collection('guestAddresses').indexes()];
    for (const indexes of kept) expect(indexes.find(({ key }) => Object.keys(key).join() === 'at')?.expireAfterSeconds).toBe(3_600);
  });
});
