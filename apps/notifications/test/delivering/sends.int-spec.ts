import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type MailServer, openMailServer } from '#testing';
import { SettleDeliveries } from '../../src/commands/delivering/settle-deliveries.js';
import { type Delivery, digestDeliveryId, singleDeliveryId } from '../../src/domain/delivering/delivery.js';
import { messageIdOf } from '../../src/mail/message-id.js';
import { AddressHashes } from '../../src/signing/address-hashes.js';
import { ReaderLinks } from '../../src/signing/reader-links.js';
import { type NoticeDesk, openNoticeDesk, paperUrl } from '../notice-desk.js';
import { deliveryOf, MailRoom, notificationOf, occasionId, occasionOf } from './mail-room.js';

const idOf = (number: number) => singleDeliveryId(occasionId, `sbr_${number}`);

describe('mail', () => {
  let server: MailServer;
  let desk: NoticeDesk;
  let room: MailRoom;

  beforeAll(async () => {
    server = await openMailServer();
    desk = await openNoticeDesk('mail', { SMTP_URL: server.url });
    room = new MailRoom(desk);
    await room.tellsOf(occasionOf());
  });
  afterEach(() => server.faults.heal());
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  const state = async (id: string) => (await room.delivery(id)).state;
  const reaches = (id: string, wanted: string) => eventually(async () => expect(await state(id)).toBe(wanted), { withinMs: 20_000 });

  it('comes to its reader once, in text and HTML, with a link that leaves it at one click', async () => {
    await room.fanOut([1]);
    await reaches(idOf(1), 'sent');
    const [mail, ...others] = await server.received('reader1@mail.example');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Spring tides reach the old harbour wall');
    expect(mail?.from).toBe('"The Test Courant" <news@broadsheet.example>');
    expect(mail?.text).toContain(`${paperUrl}/coast/spring-tides`);
    expect(mail?.html).toContain(`${paperUrl}/coast/spring-tides`);
    expect(mail?.messageId).toBe(messageIdOf(idOf(1), paperUrl));
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{40}@paper\.example>$/);
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const token = /^<https:\/\/paper\.example\/unsubscribe\/(\S+)>$/.exec(mail?.header('list-unsubscribe') ?? '')?.[1] ?? '';
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    expect(links.leaving(token)).toEqual({ subscriberId: 'sbr_1', topicKey: 'paper', channel: 'mail' });
    expect(await desk.told('notification.sent', idOf(1))).toEqual([
      expect.objectContaining({ id: idOf(1), subscriberId: 'sbr_1', occasionId, channel: 'mail' }),
    ]);
  });

  it('shows ops what became of it, and no address', async () => {
    const { status, body } = await desk.ops.get(`/deliveries/${idOf(1)}`);
    expect([status, body.state, body.attempts]).toEqual([200, 'sent', 1]);
    expect(body.log.at(-1).what).toMatch(/^sent: 250/);
    const { body: page } = await desk.ops.get('/deliveries?subscriberId=sbr_1');
    expect(JSON.stringify([body, page])).not.toContain('mail.example');
  });

  it('that is refused for its address ends there, and the address gets nothing more', async () => {
    server.faults.refuse('reader2@mail.example');
    await room.fanOut([2]);
    await reaches(idOf(2), 'failed');
    expect(await room.delivery(idOf(2))).toMatchObject({ reason: 'address-refused', failures: 1, answer: expect.stringMatching(/^550/) });
    const hash = desk.service.app.get(AddressHashes, { strict: false }).of('reader2@mail.example');
    expect(await desk.told('address.suppressed', hash)).toEqual([expect.objectContaining({ reason: 'hard-bounce' })]);
    expect(await desk.told('notification.failed', idOf(2))).toEqual([expect.objectContaining({ reason: 'address-refused', version: 1 })]);
    server.faults.heal();
    const again = { ...deliveryOf(2), id: 'dlv:later~sbr_2:mail' };
    await room.isToldOf(notificationOf(2, { occasionId: 'article:art_2:first', mail: { deliveryId: again.id } }));
    await room.wants(again);
    await reaches(again.id, 'suppressed');
  });

  it('that is refused for what it says is parked, and goes out again when somebody says so', async () => {
    server.faults.refuseMessages(554, 1);
    await room.fanOut([3]);
    await reaches(idOf(3), 'parked');
    const { body: health } = await desk.ops.get('/health');
    expect(health.checks.deliveries).toMatchObject({ status: 'degraded', parked: 1 });
    const { body: parked } = await desk.ops.get('/deliveries?state=parked');
    expect(parked.items).toEqual([expect.objectContaining({ id: idOf(3), reason: 'message-refused' })]);
    expect((await desk.ops.post(`/deliveries/${idOf(3)}/replay`, {})).status).toBe(200);
    await reaches(idOf(3), 'sent');
    expect((await desk.ops.post(`/deliveries/${idOf(3)}/replay`, {})).body.type).toMatch(/not-parked$/);
    expect((await desk.chief.post('/deliveries/replay', { reason: 'message-refused' })).body).toEqual({ replayed: 0, hasMore: false });
  });

  it('that is not taken now is tried again later', async () => {
    server.faults.beBusy(1);
    await room.fanOut([4]);
    await eventually(async () =>
      expect(await room.delivery(idOf(4))).toMatchObject({ state: 'waiting', attempts: 1, answer: expect.stringMatching(/^451/) }),
    );
    const { nextTryAt, log } = await room.delivery(idOf(4));
    expect(nextTryAt.getTime() - Date.now()).toBeGreaterThan(2_000);
    expect(log.at(-1)?.what).toMatch(/^not taken, to be tried again: 451/);
    await desk.connection.collection('deliveries').updateOne({ _id: idOf(4) } as object, { $set: { nextTryAt: new Date() } });
    await reaches(idOf(4), 'sent');
  });

  it('of which nobody knows whether it was taken goes out once more, under the same Message-ID', async () => {
    server.faults.hangUp();
    await room.fanOut([5]);
    await eventually(async () => expect(await room.delivery(idOf(5))).toMatchObject({ state: 'waiting', attempts: 1 }), {
      withinMs: 20_000,
    });
    await desk.connection.collection('deliveries').updateOne({ _id: idOf(5) } as object, { $set: { nextTryAt: new Date() } });
    await reaches(idOf(5), 'sent');
    const mails = await server.received('reader5@mail.example');
    expect(mails.map(({ messageId }) => messageId)).toEqual([messageIdOf(idOf(5), paperUrl), messageIdOf(idOf(5), paperUrl)]);
  });

  it('waits while the mail server is away, and loses no try to it', async () => {
    await server.stop();
    await room.fanOut([6, 7]);
    await eventually(async () => expect((await desk.anonymous.get('/metrics')).body).toMatch(/mail_server_away.* 1/), { withinMs: 20_000 });
    expect(await state(idOf(6))).not.toBe('sent');
    await server.start();
    for (const number of [6, 7]) await reaches(idOf(number), 'sent');
    expect((await room.delivery(idOf(6))).attempts).toBe(1);
  });

  it('is not sent when what it tells of was cancelled, or its reader has left, meanwhile', async () => {
    await room.tellsOf(occasionOf({ id: 'article:art_9:first', state: 'cancelled' }));
    const gone = { ...deliveryOf(1), id: 'dlv:gone~sbr_1:mail' };
    await room.isToldOf(notificationOf(1, { occasionId: 'article:art_9:first', mail: { deliveryId: gone.id } }));
    await room.wants(gone);
    await reaches(gone.id, 'cancelled');
    await room.readers([8]);
    await desk.connection.collection('subscriptions').updateOne({ subscriberId: 'sbr_8' }, { $set: { state: 'ended' } });
    await room.isToldOf(notificationOf(8));
    await room.wants(deliveryOf(8));
    await reaches(idOf(8), 'cancelled');
    expect(await room.delivery(idOf(8))).toMatchObject({ reason: 'left' });
    expect(await server.received('reader8@mail.example')).toEqual([]);
  });

  it('is not sent twice because something went wrong with another of its batch', async () => {
    await room.readers([10, 11]);
    const { dueAt: _, ...broken } = deliveryOf(10);
    await room.isToldOf(notificationOf(10), notificationOf(11));
    server.faults.beSlow(200);
    await room.wants(deliveryOf(11), broken as Delivery);
    await eventually(async () => expect(await server.received('reader11@mail.example')).not.toEqual([]), { withinMs: 20_000 });
    await reaches(idOf(11), 'sent');
    expect(await room.delivery(idOf(11))).toMatchObject({ attempts: 1 });
    expect(await server.received('reader11@mail.example')).toHaveLength(1);
    await desk.connection.collection('deliveries').deleteOne({ _id: idOf(10) } as object);
  });

  it('is marked, whatever it is that cannot be marked with it', async () => {
    const settle = desk.service.app.get(SettleDeliveries, { strict: false });
    await room.readers([12]);
    const claim = { token: 'a', until: new Date(Date.now() + 60_000) };
    const [good, bad] = [deliveryOf(12, { state: 'claimed', claim }), deliveryOf(12, { id: 'no id of ours', state: 'claimed', claim })];
    await room.wants(good, bad);
    const outcome = { do: 'sent', messageId: '<m@paper.example>', sentAt: new Date(), answer: '250' } as const;
    const [marked, given] = [settle.execute({ delivery: good, outcome }), settle.execute({ delivery: bad, outcome })];
    await marked;
    expect(await state(good.id)).toBe('sent');
    expect(await state(bad.id)).toBe('claimed');
    await given;
    await desk.connection.collection('deliveries').deleteOne({ _id: bad.id } as object);
  });

  it('gathers until it is due, and tells of all that was gathered', async () => {
    const id = digestDeliveryId('daily', '2026-11-28T07:30+01:00', 'sbr_1');
    const second = occasionOf({
      id: 'article:art_3:first',
      content: { headline: 'Council votes on the night bus', path: '/town/night-bus' },
    });
    await room.tellsOf(second, occasionOf({ id: 'article:art_4:first' }));
    await room.isToldOf(
      notificationOf(1, { occasionId: second.id, mail: { deliveryId: id } }),
      notificationOf(1, { occasionId: 'article:art_4:first', mail: { deliveryId: id } }),
    );
    const { occasionId: _, ...digest } = deliveryOf(1, { id, kind: 'digest', template: 'digest', state: 'open', gathered: 2 });
    await room.wants({ ...digest, dueAt: new Date(Date.now() + 1_500), nextTryAt: new Date(Date.now() + 1_500) });
    expect(await state(id)).toBe('open');
    await reaches(id, 'sent');
    const mail = (await server.received('reader1@mail.example')).at(-1);
    expect(mail?.subject).toBe('The Test Courant: Council votes on the night bus, and 1 more');
    for (const part of [mail?.text, mail?.html]) expect(part).toMatch(/night bus[^]*Spring tides/);
    const token = /unsubscribe\/([^>]+)>/.exec(mail?.header('list-unsubscribe') ?? '')?.[1] ?? '';
    expect(desk.service.app.get(ReaderLinks, { strict: false }).leaving(token)).toMatchObject({ topicKey: 'digest:daily' });
  });
});
