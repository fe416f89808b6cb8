import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Json, made } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { askedIn, askFor, followByMail, hashOf, readerOf } from './mailbox-owner.js';

/** Each test has a network of its own: what comes from one is counted together. */
const networkOf = (third: number) => ({ headers: { 'x-forwarded-for': `198.51.${third}.7` } });

describe('Who asks whether somebody reads the paper', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('enumeration', { TRUST_PROXY: '127.0.0.1' });
  });
  afterAll(() => desk.stop());

  const mailsTo = async (address: string): Promise<number> => (await askedIn(desk, address)).length;
  /** All that an answer says, but for what differs from one request to the next anyway. */
  const said = ({ status, body, headers }: Answer): Json => {
    const changing = new Set(['date', 'x-correlation-id', 'ratelimit', 'ratelimit-remaining', 'ratelimit-reset', 'ratelimit-limit']);
    return { status, body, headers: [...headers].filter(([name]) => !changing.has(name)) };
  };

  it('is answered the same of an address that is new, asked about, followed, left, suppressed, forgotten or somebody’s own', async () => {
    await askFor(desk, 'asked@example.com', {}, networkOf(1));
    await followByMail(desk, 'follows@example.com');
    const { id } = await followByMail(desk, 'left@example.com');
    const left = await readerOf(desk, 'left@example.com');
    const collection = desk.connection.collection<Json>('subscriptions');
    await collection.updateOne({ _id: id, subscriberId: left?.id }, { $set: { state: 'ended' } });
    await followByMail(desk, 'complained@example.com');
    made(await desk.ops.post('/complaints', { address: 'complained@example.com', at: new Date().toISOString() }));
    await followByMail(desk, 'forgotten@example.com');
    const forgotten = await readerOf(desk, 'forgotten@example.com');
    await desk.connection
      .collection<Json>('subscribers')
      .updateOne({ _id: forgotten?.id }, { $unset: { address: 1, addressConfirmedAt: 1 } });
    const reader = await desk.colleague('owner', 'reader');
    made(
      await reader.post(
        '/subscriptions',
        { topicKey: 'tag:a', channel: 'mail', frequency: 'daily', address: 'owned@example.com' },
        networkOf(1),
      ),
    );
    made(await reader.post(`/confirmations/${(await askedIn(desk, 'owned@example.com')).at(-1)}`));

    const known = ['asked', 'follows', 'left', 'complained', 'forgotten', 'owned'].map(name => `${name}@example.com`);
    const sent = await Promise.all(known.map(mailsTo));
    const answers: Json[] = [];
    for (const address of ['new@example.com', ...known]) answers.push(said(await askFor(desk, address, {}, networkOf(1))));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ status: 202, body: { state: 'pending' } });
    // The same work too: one mail to each, which those that are suppressed will not get.
    expect(await Promise.all(known.map(mailsTo))).toEqual(sent.map(count => count + 1));
    expect(await mailsTo('new@example.com')).toBe(1);
  });

  it('learns nothing from how long it takes', async () => {
    const count = 25;
    await Promise.all(Array.from({ length: count }, (_, at) => askFor(desk, `known-${at}@example.com`, {}, networkOf(2))));
    const timeOf = async (address: string): Promise<number> => {
      const began = performance.now();
      await askFor(desk, address, {}, networkOf(3 + (timed += 1)));
      return performance.now() - began;
    };
    let timed = 0;
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let at = 0; at < count; at += 1) {
      known.push(await timeOf(`known-${at}@example.com`));
      unknown.push(await timeOf(`unknown-${at}@example.com`));
    }
    const median = (times: number[]) => times.toSorted((one, other) => one - other)[count >> 1] ?? 0;
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('cannot bomb anybody: five mails in an hour, whoever asks, and the answer does not say so', async () => {
    const address = 'bombed@example.com';
    const topics = Array.from({ length: 8 }, (_, at) => `tag:bomb-${at}`);
    const answers = await Promise.all(topics.map((topicKey, at) => askFor(desk, address, { topicKey }, networkOf(100 + at))));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.state}`))).toEqual(new Set(['202 pending']));
    expect(await mailsTo(address)).toBe(5);
    expect(await desk.connection.collection('subscribers').countDocuments({ addressHash: hashOf(desk, address) })).toBe(1);
  });

  it('is not stopped where they say yes each time: who follows many things is no bomber', async () => {
    const address = 'eager@example.com';
    for (let at = 0; at < 7; at += 1) await followByMail(desk, address, { topicKey: `tag:eager-${at}` });
    expect(await mailsTo(address)).toBe(7);
  });

  it('is stopped where one network asks for many', async () => {
    const answers: Answer[] = [];
    for (let at = 0; at < 31; at += 1) answers.push(await askFor(desk, `many-${at}@example.com`, {}, networkOf(200)));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 202), 429]);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await readerOf(desk, 'many-30@example.com')).toBeUndefined();
    expect((await askFor(desk, 'many-30@example.com', {}, networkOf(201))).status).toBe(202);
  });

  it('asks once with one Idempotency-Key', async () => {
    const address = 'once@example.com';
    const ask = { key: 'one-intent', ...networkOf(202) };
    const answers = [await askFor(desk, address, {}, ask), await askFor(desk, address, {}, ask)];
    expect(answers.map(({ body }) => body)).toEqual([{ state: 'pending' }, { state: 'pending' }]);
    expect(await mailsTo(address)).toBe(1);
  });
});
