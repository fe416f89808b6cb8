import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { OutgoingEvent } from '#contracts';
import { IdempotencyKeys, runInTransaction } from '#persistence';
import { outboxRowsOf } from './outbox-rows.js';
import { OutboxStore } from './outbox.store.js';
import { Relay } from './relay.js';

/** Events to publish, if and when the transaction commits. */
export type Publish = (events: OutgoingEvent | readonly OutgoingEvent[]) => void;

/** What one try of a transaction leaves to be done. */
interface Work {
  readonly events: OutgoingEvent[];
  readonly afterCommit: (() => void)[];
}

/**
 * One Mongo transaction of a command: its documents, its events in the outbox and its Idempotency-Key commit together or not at all.
 * Nothing else may publish. A transaction inside another joins it. The work may run twice on a conflict, so it holds no side effect;
 * what it returns must be plain data, for a repeated request under the same key is answered with the stored result.
 */
@Injectable()
export class Transaction {
  readonly #ambient = new AsyncLocalStorage<Work>();

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly outbox: OutboxStore,
    private readonly keys: IdempotencyKeys,
    private readonly relay: Relay,
  ) {}

  async run<T>(work: (publish: Publish) => Promise<T>): Promise<T> {
    const outer = this.#ambient.getStore();
    if (outer) return work(into(outer.events));
    let done: Work = { events: [], afterCommit: [] };
    const result = await runInTransaction(this.connection, async () => {
      // Also where there is an earlier answer: what a try before this one has left was rolled back.
      done = { events: [], afterCommit: [] };
      const { events } = done;
      const earlier = await this.keys.take();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stored by the same command under the same key
      if (earlier) return earlier.value as T;
      const made = await this.#ambient.run(done, () => work(into(events)));
      if (events.length > 0) await this.outbox.insert(outboxRowsOf(events, this.relay.topicPrefix));
      await this.keys.complete(made);
      return made;
    });
    this.keys.close();
    if (done.events.length > 0) this.relay.nudge();
    for (const call of done.afterCommit) call();
    return result;
  }

  /** Once the transaction that this is called in has committed; outside of one, at once. For a nudge: a crash in between loses it. */
  afterCommit(call: () => void): void {
    const work = this.#ambient.getStore();
    if (work) work.afterCommit.push(call);
    else call();
  }
}

const into =
  (events: OutgoingEvent[]): Publish =>
  more => {
    events.push(...(Array.isArray(more) ? (more as readonly OutgoingEvent[]) : [more as OutgoingEvent]));
  };
