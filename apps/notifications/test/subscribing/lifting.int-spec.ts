import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made } from '#testing';
import { SuppressAddress } from '../../src/commands/subscribing/suppress-address.js';
import type { SuppressionReason } from '../../src/domain/subscribing/suppression.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { followByMail, hashOf, readerOf } from './mailbox-owner.js';

const at = '2026-11-28T12:00:00.000Z';
const reason = 'Pressed by mistake; asked by telephone';

describe('What stands against an address', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('lifting');
  });
  afterAll(() => desk.stop());

  const suppress = (address: string, why: SuppressionReason) =>
    desk.service.app.get(SuppressAddress, { strict: false }).execute({ addressHash: hashOf(desk, address), reason: why, at: new Date(at) });
  const find = (address: string) => desk.chief.post('/suppressions/find', { address });
  const lift = (address: string, version: number) => desk.ops.post('/suppressions/lift', { address, reason }, { version });

  it('is looked up and lifted by somebody of the paper, who says why; what had ended stays so until its owner asks anew', async () => {
    const address = 'mistaken@example.com';
    const { id } = await followByMail(desk, address);
    made(await desk.ops.post('/complaints', { address, at }));
    const seen = await find('Mistaken@Example.com');
    expect([seen.body, seen.headers.get('etag')]).toEqual([{ version: 1, reason: 'complaint', at }, '"1"']);
    expect((await lift(address, 2)).status).toBe(412);
    expect((await desk.ops.post('/suppressions/lift', { address, reason })).status).toBe(428);
    expect(made(await lift('MISTAKEN@example.com', 1))).toEqual({ version: 2, reason: 'complaint', at, until: expect.any(String) });

    expect(await find(address)).toMatchObject({ status: 404, body: { type: '/problems/not-suppressed' } });
    expect((await lift(address, 2)).status).toBe(404);
    expect((await desk.told('address.suppressed', hashOf(desk, address))).at(-1)).toMatchObject({ version: 2, until: expect.any(String) });
    expect(await desk.told('subscription.ended', id)).toHaveLength(1);
    expect(made(await desk.anonymous.get(`${(await followByMail(desk, address)).preferencesUrl}`)).subscriptions).toMatchObject([{ id }]);
  });

  it.each<[SuppressionReason, number]>([
    ['hard-bounce', 200],
    ['soft-bounce', 200],
    ['unsubscribed', 409],
    ['erased', 409],
  ])('%s: %i', async (why, status) => {
    await suppress(`${why}@example.com`, why);
    expect((await lift(`${why}@example.com`, 1)).status).toBe(status);
  });

  it('is in the trail, with who recorded and who lifted it, and with no address', async () => {
    const address = 'traced@example.com';
    made(await desk.ops.post('/complaints', { address, at }));
    made(await lift(address, 1));
    const trail = made(await desk.chief.get(`/audit?aggregateId=${hashOf(desk, address)}`)).items;
    expect(trail).toMatchObject([
      { action: 'lift', aggregate: 'suppression', version: 2, why: reason, before: { reason: 'complaint' } },
      { action: 'record-complaint', aggregate: 'suppression', version: 1, after: { reason: 'complaint' } },
    ]);
    expect(new Set(trail.map(({ actor }: { actor: string }) => actor)).size).toBe(1);
    expect(JSON.stringify(made(await desk.ops.get('/audit')))).not.toContain('@');
  });

  it('is said on the page of its own owner', async () => {
    const address = 'wonders@example.com';
    const { preferencesUrl } = await followByMail(desk, address);
    expect(made(await desk.anonymous.get(preferencesUrl))).not.toHaveProperty('suppressed');
    await suppress(address, 'hard-bounce');
    expect(made(await desk.anonymous.get(preferencesUrl)).suppressed).toBe('hard-bounce');
    expect((await readerOf(desk, address))?.address).toBe(address);
  });
});
