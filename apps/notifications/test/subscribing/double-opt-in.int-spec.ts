import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type Json } from '#testing';
import { ReaderLinks } from '../../src/signing/reader-links.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { askedIn, askFor, confirmLast, followByMail, preferencesTokenIn, readerOf } from './mailbox-owner.js';

describe('Subscribing by mail', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('double-opt-in');
  });
  afterAll(() => desk.stop());

  const rowOf = (id: string) => desk.connection.collection<Json>('subscriptions').findOne({ _id: id });

  it('is asked, confirmed with proof, changed, left and begun again; each step is told', async () => {
    const address = 'Whole.Life@Example.com';
    expect((await askFor(desk, address)).body).toEqual({ state: 'pending' });
    const [token] = await askedIn(desk, 'whole.life@example.com');
    const page = await desk.anonymous.get(`/confirmations/${token}`);
    expect(page.body).toMatchObject({ state: 'pending', topicKey: 'tag:harbour', channel: 'mail', frequency: 'daily' });
    expect(await desk.told('subscription.confirmed', page.body.id)).toEqual([]);

    const { body } = await confirmLast(desk, 'whole.life@example.com');
    expect(body).toMatchObject({ id: page.body.id, state: 'confirmed' });
    expect(await rowOf(body.id)).toMatchObject({
      state: 'confirmed',
      proof: { at: expect.any(Date), network: expect.stringMatching(/\/(?:24|48)$/), wording: expect.any(String) },
    });
    expect((await readerOf(desk, 'whole.life@example.com'))?.address).toBe(address);

    const preferences = `/preferences/${preferencesTokenIn(body)}`;
    const seen = await desk.anonymous.get(preferences);
    expect(seen.body).toMatchObject({ address: 'W…@Example.com', subscriptions: [{ id: body.id, frequency: 'daily' }] });
    const edit = { digestAt: '21:15', quiet: { from: '22:00', until: '07:00' }, subscriptions: [{ id: body.id, frequency: 'weekly' }] };
    expect((await desk.anonymous.patch(preferences, edit)).status).toBe(428);
    expect((await desk.anonymous.patch(preferences, edit, { version: 99 })).status).toBe(412);
    const edited = await desk.anonymous.patch(preferences, edit, { version: seen.body.version });
    expect(edited.body).toMatchObject({ digestAt: '21:15', quiet: edit.quiet, subscriptions: [{ frequency: 'weekly' }] });
    expect(edited.headers.get('etag')).toBe(`"${edited.body.version}"`);

    const ended = { subscriptions: [{ id: body.id, ended: true }] };
    expect((await desk.anonymous.patch(preferences, ended, { version: edited.body.version })).body.subscriptions).toEqual([]);
    expect((await desk.anonymous.post(`/confirmations/${token}`)).body.state).toBe('ended');
    await followByMail(desk, 'whole.life@example.com', { frequency: 'immediate' });

    const confirmed = await desk.told('subscription.confirmed', body.id);
    expect(confirmed.map(({ frequency }: Json) => frequency)).toEqual(['daily', 'weekly', 'immediate']);
    const left = await desk.told('subscription.ended', body.id);
    expect(left).toMatchObject([{ subscriberId: confirmed[0].subscriberId, topicKey: 'tag:harbour', endedBy: 'reader' }]);
    const versions = [...confirmed, ...left].map(({ version }: Json) => version as number);
    expect(new Set(versions).size).toBe(versions.length);
    expect(JSON.stringify([...confirmed, ...left]).toLowerCase()).not.toContain('whole.life');
  });

  it('is confirmed once, however often the button is pressed, and never by looking', async () => {
    await askFor(desk, 'twice@example.com');
    const [token] = await askedIn(desk, 'twice@example.com');
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(`${desk.service.url}/confirmations/${token}`, { method });
    expect((await desk.anonymous.get(`/confirmations/${token}`)).body.state).toBe('pending');
    const answers = await Promise.all([1, 2, 3, 4].map(() => desk.anonymous.post(`/confirmations/${token}`)));
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(answers.map(() => [200, 'confirmed']));
    expect(await desk.told('subscription.confirmed', answers[0]?.body.id)).toHaveLength(1);
  });

  it('is what the mail said whose link is followed: the links of all mails for one wish are good, that of another wish is not', async () => {
    const address = 'wishes@example.com';
    await askFor(desk, address);
    await askFor(desk, address);
    await askFor(desk, address, { frequency: 'hourly' });
    const [first, again, other] = await askedIn(desk, address);
    for (const token of [first, again]) expect((await desk.anonymous.post(`/confirmations/${token}`)).status).toBe(410);
    expect((await desk.anonymous.post(`/confirmations/${other}`)).body).toMatchObject({ frequency: 'hourly', state: 'confirmed' });

    // Whoever asks in the name of somebody who follows it changes nothing until that one says so.
    const more = 'more-wishes@example.com';
    const { id } = await followByMail(desk, more);
    await askFor(desk, more, { frequency: 'weekly' });
    expect(await rowOf(id)).toMatchObject({ state: 'confirmed', frequency: 'daily' });
    const since = (await rowOf(id))?.confirmedAt;
    expect((await confirmLast(desk, more)).body).toMatchObject({ id, frequency: 'weekly' });
    expect((await rowOf(id))?.confirmedAt).toEqual(since);
  });

  it('has an end: what nobody confirms is gone, with the address that nobody confirmed', async () => {
    const address = 'never@example.com';
    await askFor(desk, address);
    const [token = ''] = await askedIn(desk, address);
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    const link = links.confirmation(token);
    if (!link) throw new Error('The link is none');
    const past = new Date(Date.now() - 1_000);
    const late = links.confirmToken({ ...link, expiresAt: past });
    for (const method of ['get', 'post'] as const)
      expect(await desk.anonymous[method](`/confirmations/${late}`)).toMatchObject({
        status: 410,
        body: { type: '/problems/link-expired' },
      });

    await desk.connection.collection<Json>('subscriptions').updateOne({ _id: link.subscriptionId }, { $set: { 'ask.expiresAt': past } });
    await desk.connection
      .collection<Json>('dueWork')
      .updateOne({ _id: `expire-ask:${link.subscriptionId}` }, { $set: { dueAt: past, nextTryAt: past } });
    await eventually(async () => expect(await rowOf(link.subscriptionId)).toBeNull());
    expect(await readerOf(desk, address)).toBeUndefined();
    expect((await desk.anonymous.post(`/confirmations/${token}`)).status).toBe(410);
    expect(await desk.told('subscription.confirmed', link.subscriptionId)).toEqual([]);
  });

  it('is asked in no language in which its mail could not be written', async () => {
    const answer = await askFor(desk, 'tongue@example.com', { locale: 'en-12' });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/locale']);
    expect(await readerOf(desk, 'tongue@example.com')).toBeUndefined();
  });

  it('takes no link that was changed, cut, swapped or made for something else', async () => {
    const { preferencesUrl } = await followByMail(desk, 'tampered@example.com');
    const [confirm = ''] = await askedIn(desk, 'tampered@example.com');
    const preferences = String(preferencesUrl).replace('/preferences/', '');
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    const reader = await readerOf(desk, 'tampered@example.com');
    const leave = links.unsubscribeToken({ subscriberId: reader?.id ?? '', topicKey: 'tag:harbour', channel: 'mail' });
    const spoilt = Array.from(confirm, (_, at) => confirm.slice(0, at) + (confirm[at] === 'x' ? 'y' : 'x') + confirm.slice(at + 1));
    const cut = [10, 20, 40].map(end => confirm.slice(0, -end));
    for (const token of [...spoilt, ...cut, preferences, leave])
      expect(await desk.anonymous.post(`/confirmations/${token}`)).toMatchObject({
        status: 404,
        body: { type: '/problems/link-not-found' },
      });
    for (const token of [confirm, leave]) expect((await desk.anonymous.get(`/preferences/${token}`)).status).toBe(404);
    for (const token of [confirm, preferences]) expect((await desk.anonymous.post(`/unsubscriptions/${token}`)).status).toBe(404);
    expect((await desk.anonymous.get(`/preferences/${preferences}`)).body.subscriptions).toHaveLength(1);
  });
});
