import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { type MailServer, openMailServer } from '#testing';

describe('a mail server of development', () => {
  let server: MailServer;

  beforeAll(async () => {
    server = await openMailServer({ keep: { mails: 5, bytes: 50_000 } });
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.faults.heal();
    server.mails.clear();
  });

  const send = (to: string, over: object = {}) => {
    const message = { from: 'The Test Courant <news@paper.example>', to, subject: 'Tides', text: 'High at noon.', ...over };
    return createTransport(server.url).sendMail({
      ...message,
      envelope: { from: 'bounce@paper.example', to },
    });
  };
  const refused = (responseCode: number, command: string) => expect.objectContaining({ responseCode, command });

  it('keeps what came in its order, as it was sent', async () => {
    await send('one@example.com', {
      messageId: '<1@paper.example>',
      html: '<p>High at <b>noon</b>.</p>',
      list: { unsubscribe: 'https://paper.example/unsubscribe/x' },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    await send('Two@example.com', { subject: 'Après l’été — 夏', text: 'Ça va ?' });
    const [first, second] = await server.received();
    expect(first).toMatchObject({
      messageId: '<1@paper.example>',
      envelope: { from: 'bounce@paper.example', to: ['one@example.com'] },
      subject: 'Tides',
      text: 'High at noon.',
      html: '<p>High at <b>noon</b>.</p>',
    });
    expect(['From', 'list-unsubscribe', 'list-unsubscribe-post'].map(name => first?.header(name))).toEqual([
      'The Test Courant <news@paper.example>',
      '<https://paper.example/unsubscribe/x>',
      'List-Unsubscribe=One-Click',
    ]);
    expect([second?.subject, second?.text?.trim(), second?.html]).toEqual(['Après l’été — 夏', 'Ça va ?', undefined]);
    expect((await server.received('two@example.com')).map(({ subject }) => subject)).toEqual(['Après l’été — 夏']);
  });

  it('gives up the oldest when there are too many, or they are too large', async () => {
    for (const subject of ['1', '2', '3', '4', '5', '6']) await send('one@example.com', { subject });
    expect((await server.received()).map(({ subject }) => subject)).toEqual(['2', '3', '4', '5', '6']);
    for (const subject of ['large', 'larger']) await send('one@example.com', { subject, text: 'long\n'.repeat(5_000) });
    expect((await server.received()).map(({ subject }) => subject)).toEqual(['larger']);
  });

  it('refuses a recipient with the code that a test names', async () => {
    server.faults.refuse('gone@example.com');
    server.faults.refuse('full@example.com', 452);
    await expect(send('Gone@example.com')).rejects.toEqual(refused(550, 'RCPT TO'));
    await expect(send('full@example.com')).rejects.toEqual(refused(452, 'RCPT TO'));
    await send('one@example.com');
    expect(server.mails.all.map(({ envelope }) => envelope.to)).toEqual([['one@example.com']]);
  });

  it('is busy for a while', async () => {
    server.faults.beBusy(2);
    for (let times = 0; times < 2; times += 1) await expect(send('one@example.com')).rejects.toEqual(refused(451, 'MAIL FROM'));
    await send('one@example.com');
    server.faults.beBusy();
    await expect(send('one@example.com')).rejects.toEqual(refused(451, 'MAIL FROM'));
    server.faults.heal();
    await send('one@example.com');
    expect(server.mails.all).toHaveLength(2);
  });

  it('refuses a message though it took its recipient', async () => {
    server.faults.refuseMessages(554, 1);
    await expect(send('one@example.com')).rejects.toEqual(refused(554, 'DATA'));
    expect(server.mails.all).toEqual([]);
    await send('one@example.com');
  });

  it('hangs up when it has the message, so that its sender cannot know', async () => {
    server.faults.hangUp();
    await expect(send('one@example.com', { messageId: '<same@paper.example>' })).rejects.toThrow();
    await send('one@example.com', { messageId: '<same@paper.example>' });
    expect((await server.received()).map(({ messageId }) => messageId)).toEqual(['<same@paper.example>', '<same@paper.example>']);
  });

  it('takes its time', async () => {
    server.faults.beSlow(300);
    const began = performance.now();
    await send('one@example.com');
    expect(performance.now() - began).toBeGreaterThan(290);
  });

  it('can be away, and comes back at the same port with what it had', async () => {
    await send('one@example.com');
    await server.stop();
    await expect(send('one@example.com')).rejects.toMatchObject({ code: 'ESOCKET' });
    await server.start();
    await send('one@example.com');
    expect(server.mails.all).toHaveLength(2);
  });
});
