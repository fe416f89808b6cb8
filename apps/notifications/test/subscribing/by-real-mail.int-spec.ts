import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished } from '#contracts';
import { eventually, type MailServer, made, openMailServer, publishedArticle, type ReceivedMail } from '#testing';
import { ended } from '../matching/told.js';
import { type NoticeDesk, openNoticeDesk, paperUrl } from '../notice-desk.js';
import { askFor, hashOf, readerOf } from './mailbox-owner.js';

const section = 'section:sec_town';

describe('A reader with a mailbox', () => {
  let server: MailServer;
  let desk: NoticeDesk;

  beforeAll(async () => {
    server = await openMailServer();
    desk = await openNoticeDesk('by-real-mail', { SMTP_URL: server.url });
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  const mails = (address: string, count: number): Promise<ReceivedMail[]> =>
    eventually(
      async () => {
        const received = await server.received(address);
        if (received.length !== count) throw new Error(`${address} has ${received.length} mails instead of ${count}`);
        return received;
      },
      { withinMs: 30_000 },
    );
  /** As the site does, which shows these pages by what the service answers. */
  const onApi = (link: string): string =>
    link.replace(paperUrl, '').replace('/subscriptions/', '/confirmations/').replace('/unsubscribe/', '/unsubscriptions/');
  const linkIn = ({ text = '' }: ReceivedMail, page: string): string =>
    onApi(new RegExp(`${paperUrl}/${page}/[\\w.~-]+`).exec(text)?.[0] ?? `No link to ${page} in: ${text}`);
  /** Until everybody who wants it has a message on the way. */
  const publish = async (headline: string): Promise<void> => {
    const at = new Date().toISOString();
    const article = publishedArticle({ headline, firstPublishedAt: at, publishedAt: at, notify: 'subscribers' });
    await desk.wire.publish([articlePublished(article)]);
    await ended(desk.connection, `article:${article.id}:first`);
  };

  it('is asked by mail, says yes, is told of an article, and leaves at one click of their mail program', async () => {
    const address = 'mailbox@example.com';
    await askFor(desk, address, { topicKey: section, frequency: 'immediate' });
    const [question] = await mails(address, 1);
    expect(question?.header('list-unsubscribe')).toBeUndefined();
    const link = linkIn(question as ReceivedMail, 'subscriptions');
    expect((await desk.anonymous.get(link)).body.state).toBe('pending');
    await publish('Of which they did not hear, for they had not said yes');
    expect(made(await desk.anonymous.post(link)).state).toBe('confirmed');

    await publish('The tide table is a page shorter');
    const [, told] = await mails(address, 2);
    expect(told?.subject).toBe('The tide table is a page shorter');
    expect(made(await desk.anonymous.get(linkIn(told as ReceivedMail, 'preferences'))).subscriptions).toHaveLength(1);
    expect(told?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const way = onApi(/^<(\S+)>$/.exec(told?.header('list-unsubscribe') ?? '')?.[1] ?? '');
    const click = await fetch(desk.service.url + way, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(click.status).toBe(200);

    await publish('Of which they do not hear');
    await askFor(desk, 'marker@example.com');
    await mails('marker@example.com', 1);
    expect(await server.received(address)).toHaveLength(2);
  });

  it('that does not exist, or whose owner complained, is answered the same and gets nothing', async () => {
    server.faults.refuse('nobody@example.com');
    made(await desk.ops.post('/complaints', { address: 'angry@example.com', at: new Date().toISOString() }));
    const answers = [];
    for (const name of ['nobody', 'angry', 'welcome']) answers.push(await askFor(desk, `${name}@example.com`));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [202, { state: 'pending' }]));
    await mails('welcome@example.com', 1);
    await eventually(async () => {
      const rows = await desk.connection.collection('deliveries').find({ template: 'confirm-subscription' }).toArray();
      expect(rows.filter(({ state }) => state === 'waiting' || state === 'claimed')).toEqual([]);
    });
    expect([...(await server.received('nobody@example.com')), ...(await server.received('angry@example.com'))]).toEqual([]);
    expect(await desk.told('address.suppressed', hashOf(desk, 'nobody@example.com'))).toMatchObject([{ reason: 'hard-bounce' }]);
    expect((await readerOf(desk, 'nobody@example.com'))?.addressConfirmedAt).toBeUndefined();
    const shown = await Promise.all(['sent', 'suppressed', 'failed'].map(state => desk.ops.get(`/deliveries?state=${state}`)));
    expect(shown.map(answer => made(answer).items.length > 0)).toEqual([true, true, true]);
    expect(JSON.stringify(shown.map(({ body }) => body))).not.toMatch(/@example\.com|\/subscriptions\//);
  });
});
