import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type MailServer, openMailServer } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { deliveryOf, MailRoom, notificationOf, occasionOf, range } from './mail-room.js';

const many = 600;

describe('what is told to few', () => {
  let server: MailServer;
  let desk: NoticeDesk;

  beforeAll(async () => {
    server = await openMailServer();
    desk = await openNoticeDesk('fair-shares', { SMTP_URL: server.url, MAILS_AT_ONCE: '2' });
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  it('does not wait until what is told to many is sent, and neither does a confirmation', async () => {
    const room = new MailRoom(desk);
    const small = 'article:art_small:first';
    await room.tellsOf(occasionOf(), occasionOf({ id: small, content: { headline: 'Of few', path: '/few' } }));
    server.faults.beSlow(15);
    await room.fanOut(range(0, many), { nextTryAt: new Date(0) });
    const [few, asked] = [deliveryOf(0, { id: 'dlv:few~sbr_0:mail', occasionId: small }), 'dlv:confirm:dlv_1:mail'];
    await room.isToldOf(notificationOf(0, { occasionId: small, mail: { deliveryId: few.id } }));
    const { occasionId: _, ...alone } = deliveryOf(1, { id: asked, template: 'confirm-subscription', category: 'service' });
    const content = { link: 'https://paper.example/subscriptions/a', topicKey: 'paper', frequency: 'daily', expiresAt: new Date() };
    await room.wants(few, { ...alone, content });
    for (const id of [few.id, asked])
      await eventually(async () => expect((await room.delivery(id)).state).toBe('sent'), { withinMs: 30_000 });
    expect(server.mails.count).toBeLessThan(many);
    await eventually(() => expect(server.mails.count).toBe(many + 2), { withinMs: 60_000 });
  });
});
