import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { drain, eventually, isolated } from '#testing';
import { Lease } from '../src/outbox/lease.js';
import { OutboxStore } from '../src/outbox/outbox.store.js';
import { Relay } from '../src/outbox/relay.js';
import { Transaction } from '../src/outbox/transaction.js';
import { noteWritten } from './notes.js';
import { type Reader, startReader, type Writer } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const publish = ({ app }: Writer, id: string, version: number): Promise<void> =>
  app.get(Transaction).run(async out => out(noteWritten({ id, version, text: `${id} v${version}` })));

/** Stops the relay where a frozen process would hurt most: it has read its rows and is about to send them. */
function pauseBeforeSending({ app }: Reader): { hasRows: Promise<void>; resume: () => void } {
  const outbox = app.get(OutboxStore);
  const next = outbox.next.bind(outbox);
  let [resume, found] = [(): void => undefined, (): void => undefined];
  const resumed = new Promise<void>(resolve => (resume = resolve));
  const hasRows = new Promise<void>(resolve => (found = resolve));
  jest.spyOn(outbox, 'next').mockImplementation(async () => {
    const rows = await next();
    if (rows.length === 0) return rows;
    found();
    await resumed;
    return rows;
  });
  return { hasRows, resume };
}

describe('two relays of one service', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  async function two(name: string): Promise<{ wire: Wire; holder: Reader; other: Reader }> {
    const place = isolated(name);
    const wire = new Wire(place);
    const holder = await startReader(place);
    await eventually(() => expect(holder.app.get(Relay).state).toBe('relaying'));
    const other = await startReader(place);
    await eventually(() => expect(other.app.get(Relay).state).toBe('standing-by'));
    opened.push(wire, holder, other);
    return { wire, holder, other };
  }

  const versionsOf = async (wire: Wire): Promise<number[]> =>
    (await wire.records(wire.topic('note.written'))).map(({ headers }) => Number(headers['ce_sequence']));

  it('send each event once and in order, whoever commits', async () => {
    const { wire, holder, other } = await two('pair');
    for (let version = 1; version <= 40; version += 1) await publish(version % 2 ? holder : other, 'a', version);
    await drain(holder, other);
    expect(await versionsOf(wire)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('hand over when the holder stops', async () => {
    const { wire, holder, other } = await two('handover');
    await holder.stop();
    opened.splice(opened.indexOf(holder), 1);
    const began = performance.now();
    await publish(other, 'a', 1);
    await drain(other);
    expect(await versionsOf(wire)).toEqual([1]);
    // Given back, not waited for: the lease itself would hold for 5 s.
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  /** The holder freezes with version 1 in hand; the other takes over and sends 1 and 2; the holder wakes. */
  async function wakeAfterTakeover({ holder, other }: { holder: Reader; other: Reader }): Promise<void> {
    const { hasRows, resume } = pauseBeforeSending(holder);
    await publish(holder, 'a', 1);
    await hasRows;
    await eventually(() => expect(other.app.get(Relay).state).toBe('relaying'), { withinMs: 20_000 });
    await publish(other, 'a', 2);
    await drain(other);
    const rounds = jest.spyOn(holder.app.get(Lease), 'take');
    resume();
    await eventually(() => expect(rounds).toHaveBeenCalled());
  }

  it('a holder that was paused past its lease sends nothing of what it had in hand', async () => {
    const { wire, holder, other } = await two('paused');
    await wakeAfterTakeover({ holder, other });
    expect(await versionsOf(wire)).toEqual([1, 2]);
  });

  it('without a look at its own clock it sends old after new, and the projection takes no harm', async () => {
    const { wire, holder, other } = await two('unfenced');
    jest.spyOn(holder.app.get(Lease), 'isFresh', 'get').mockReturnValue(true);
    await wakeAfterTakeover({ holder, other });
    expect(await versionsOf(wire)).toEqual([1, 2, 1]);
    await drain(other);
    expect(await other.connection.model('Note').findById('a').lean()).toMatchObject({ version: 2 });
  });
});
