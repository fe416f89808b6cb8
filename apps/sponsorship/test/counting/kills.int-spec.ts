import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pLimit from 'p-limit';
import { ChildService, drain, environmentFor, eventually, freePort, Newswire, testTokens, type TestTokens } from '#testing';
import { type CountingOffice, openOffice } from './counting-office.js';
import { bucketsOf, show, talliedOf } from './seen.js';

// Three starts of a process, and after each what its kill has left locked.
jest.setTimeout(400_000);

const fewAtOnce = pLimit(100);

describe('a process that is killed in the midst of its batches', () => {
  let office: CountingOffice;
  let tokens: TestTokens;
  let child: ChildService;

  beforeAll(async () => {
    office = await openOffice('kills', { IMPRESSIONS_PER_MINUTE: '0' });
    tokens = await testTokens();
    const port = String(await freePort());
    const environment = { ...environmentFor(office.place, tokens, 'sponsorship'), PORT: port, IMPRESSIONS_PER_MINUTE: '0' };
    child = new ChildService('sponsorship', `http://127.0.0.1:${port}`, environment, await mkdtemp(join(tmpdir(), 'kills-')));
  });
  afterAll(async () => {
    await child.stop();
    await tokens.stop();
    await office.stop();
  });

  it('has lost none that it had answered, and doubles none that is asked for again', async () => {
    const { id: flightId } = await office.booked.flight();
    const answered = new Set<string>();
    const all: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      await child.start(() => undefined);
      await child.ready(30_000);
      const ids = Array.from({ length: 1_500 }, () => office.decide({ flightId }));
      all.push(...ids.map(({ id }) => id));
      const asking = ids.map(async decision => {
        const response = await show(child, office.token('impression', decision)).catch(() => undefined);
        if (response?.status === 204) answered.add(decision.id);
      });
      const before = answered.size;
      while (answered.size < before + 100) await pause(1);
      await child.kill();
      await Promise.all(asking);
      const lost = await unknown([...answered]);
      expect(lost).toEqual([]);
      // Whoever was not answered asks again, and so does everybody else.
      await Promise.all(ids.map(decision => fewAtOnce(() => askUntilAnswered(decision))));
    }
    expect(answered.size).toBeLessThan(all.length);
    expect(await unknown(all)).toEqual([]);
    expect(await bucketsOf(office, flightId)).toMatchObject({ counted: all.length });
    expect(await talliedOf(office, flightId)).toEqual({ impressions: all.length, clicks: 0 });
    await toldOfOnceEach(all);
  });

  /**
   * A process that dies in the midst of a transaction leaves its rows locked until MongoDB ends that, within its `transactionLifetimeLimitSeconds` and a
   * half more: so long the sums cannot be written, and whoever asks is told to come again.
   */
  async function askUntilAnswered(decision: ReturnType<CountingOffice['decide']>): Promise<void> {
    await eventually(async () => expect((await show(office.service, office.token('impression', decision))).status).toBe(204), {
      withinMs: 100_000,
      everyMs: 250,
    });
  }

  async function unknown(ids: readonly string[]): Promise<string[]> {
    const rows = await office.connection
      .collection<{ _id: string }>('impressions')
      .find({ _id: { $in: [...ids] } })
      .toArray();
    const known = new Set(rows.map(({ _id }) => _id));
    return ids.filter(id => !known.has(id));
  }

  /** Of each there is an event; a relay that died may have sent one twice, under the same id. */
  async function toldOfOnceEach(ids: readonly string[]): Promise<void> {
    await drain(office.service);
    const wire = new Newswire(office.place);
    const records = await wire.records('impression.recorded');
    await wire.stop();
    const eventsOf = new Map<string, Set<string | undefined>>();
    for (const { key, headers } of records) eventsOf.set(key, (eventsOf.get(key) ?? new Set()).add(headers['ce_id']));
    expect(ids.filter(id => eventsOf.get(id)?.size !== 1)).toEqual([]);
  }
});
