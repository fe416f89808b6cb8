import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, made } from '#testing';
import { ReaderLinks } from '../../src/signing/reader-links.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { askFor, confirmLast, followByMail, hashOf, readerOf } from './mailbox-owner.js';

describe('Leaving', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('leaving');
  });
  afterAll(() => desk.stop());

  const linkOf = async (address: string, topicKey = 'tag:harbour'): Promise<string> => {
    const subscriberId = (await readerOf(desk, address))?.id ?? '';
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    return `/unsubscriptions/${links.unsubscribeToken({ subscriberId, topicKey, channel: 'mail' })}`;
  };
  const followedBy = async (address: string): Promise<string[]> => {
    const subscriberId = (await readerOf(desk, address))?.id;
    const rows = await desk.connection.collection('subscriptions').find({ subscriberId, state: 'confirmed' }).sort({ _id: 1 }).toArray();
    return rows.map(({ topicKey }: Json) => topicKey);
  };

  it.each<[string, (link: string) => Promise<Response>]>([
    ['as a plain form', link => fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })],
    [
      'as a form of parts',
      link => {
        const body = new FormData();
        body.set('List-Unsubscribe', 'One-Click');
        return fetch(link, { method: 'POST', body });
      },
    ],
    ['with nothing at all', link => fetch(link, { method: 'POST' })],
  ])('is one click of a mail program (RFC 8058), %s: no key, no cookie, no redirect, once or often', async (how, post) => {
    const address = `one-click-${how.length}@example.com`;
    const { id } = await followByMail(desk, address);
    await followByMail(desk, address, { topicKey: 'paper' });
    const link = await linkOf(address);
    const page = await desk.anonymous.get(link);
    expect(page.body).toEqual({ topicKey: 'tag:harbour', channel: 'mail', scopes: ['topic', 'channel', 'everything'] });
    expect(await followedBy(address)).toEqual(['tag:harbour', 'paper']);
    for (let click = 0; click < 3; click += 1) {
      const answer = await post(desk.service.url + link);
      expect([answer.status, answer.redirected, await answer.json()]).toEqual([200, false, { left: 'topic' }]);
    }
    expect(await followedBy(address)).toEqual(['paper']);
    expect(await desk.told('subscription.ended', id)).toMatchObject([{ endedBy: 'reader' }]);
  });

  it.each<[string, object, string[]]>([
    ['topic', { scope: 'topic' }, ['article:art_1', 'section:sec_1']],
    ['channel', { scope: 'channel' }, []],
  ])('ends the %s', async (scope, body, expected) => {
    const address = `${scope}@example.com`;
    for (const topicKey of ['tag:harbour', 'article:art_1', 'section:sec_1']) await followByMail(desk, address, { topicKey });
    expect((await desk.anonymous.post(await linkOf(address), body)).body).toEqual({ left: scope });
    expect(await followedBy(address)).toEqual(expected);
  });

  it('ends what came in a digest, and no other', async () => {
    const address = 'digest@example.com';
    await followByMail(desk, address, { topicKey: 'tag:a', frequency: 'daily' });
    await followByMail(desk, address, { topicKey: 'tag:b', frequency: 'weekly' });
    await followByMail(desk, address, { topicKey: 'tag:c', frequency: 'daily' });
    made(await desk.anonymous.post(await linkOf(address, 'digest:daily')));
    expect(await followedBy(address)).toEqual(['tag:b']);
  });

  it('mutes a discussion', async () => {
    const address = 'discussion@example.com';
    await followByMail(desk, address, { topicKey: 'article:art_1' });
    const link = await linkOf(address, 'article:art_1');
    for (let time = 0; time < 2; time += 1) made(await desk.anonymous.post(link, { scope: 'thread' }));
    expect(await followedBy(address)).toEqual([]);
    expect((await readerOf(desk, address))?.mutes).toEqual(['thread:art_1']);
  });

  it('leaves everything: nothing goes to the address any more, until its owner follows something again', async () => {
    const address = 'everything@example.com';
    const { id } = await followByMail(desk, address);
    const link = await linkOf(address);
    for (let time = 0; time < 2; time += 1) made(await desk.anonymous.post(link, { scope: 'everything' }));
    expect(await followedBy(address)).toEqual([]);
    const hash = hashOf(desk, address);
    expect(await desk.told('address.suppressed', hash)).toEqual([{ id: hash, version: 1, reason: 'unsubscribed', at: expect.any(String) }]);
    expect(await desk.told('subscription.ended', id)).toHaveLength(1);
    await askFor(desk, address);
    expect(await desk.told('address.suppressed', hash)).toHaveLength(1);
    made(await confirmLast(desk, address));
    expect((await desk.told('address.suppressed', hash)).at(-1)).toMatchObject({ version: 2, until: expect.any(String) });
    expect(await followedBy(address)).toEqual(['tag:harbour']);
  });

  it('works when the reader is unknown, or gone', async () => {
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    const leave = links.unsubscribeToken({ subscriberId: 'sbr_gone', topicKey: 'tag:harbour', channel: 'mail' });
    for (const scope of ['topic', 'channel', 'everything', 'thread'])
      expect(await desk.anonymous.post(`/unsubscriptions/${leave}`, { scope })).toMatchObject({ status: 200, body: { left: scope } });
    expect((await desk.anonymous.get(`/unsubscriptions/${leave}`)).body).toMatchObject({ topicKey: 'tag:harbour' });
    const preferences = `/preferences/${links.preferencesToken('sbr_gone')}`;
    const seen = await desk.anonymous.get(preferences);
    expect(seen.body).toMatchObject({ version: 0, zone: 'Europe/Amsterdam', subscriptions: [] });
    expect(await desk.anonymous.patch(preferences, { digestAt: '09:00' }, { version: 0 })).toMatchObject({ status: 200, body: seen.body });
    expect((await desk.anonymous.patch(preferences, { digestAt: '09:00' }, { version: 1 })).status).toBe(412);
  });
});
