import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, type MailServer, openMailServer } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { deliveryOf, MailRoom, notificationOf, occasionOf, range } from './mail-room.js';

jest.setTimeout(180_000);

const many = 300;
const [follower, newcomer] = [9_001, 9_002];

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
    await room.readers([follower, newcomer]);
    server.faults.beSlow(10);
    await room.fanOut(range(0, many), { nextTryAt: new Date(0) });
    const few = deliveryOf(follower, { occasionId: small });
    await room.isToldOf(notificationOf(follower, { occasionId: small }));
    const { occasionId: _, ...alone } = deliveryOf(newcomer, {
      id: 'dlv:confirm:dlv_1:mail',
      template: 'confirm-subscription',
      category: 'service',
    });
    const content = { link: 'https://paper.example/subscriptions/a', topicKey: 'paper', frequency: 'daily', expiresAt: new Date() };
    await room.wants(few, { ...alone, content });
    await eventually(() => expect(server.mails.count).toBe(many + 2), { withinMs: 150_000 });
    const placeOf = (number: number) => server.mails.all.findIndex(({ envelope }) => envelope.to[0] === `reader${number}@mail.example`);
    for (const number of [follower, newcomer]) expect(placeOf(number)).toBeLessThan(many / 2);
  });
});
