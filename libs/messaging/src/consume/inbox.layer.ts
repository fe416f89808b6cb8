import { Injectable } from '@nestjs/common';
import { InboxStore } from '../inbox/inbox.store.js';
import { type Publish, Transaction } from '../outbox/transaction.js';
import type { AnyReceived, BoundHandler } from './delivery.js';

export type CarryOut = (event: AnyReceived, publish: Publish) => Promise<void>;

/**
 * An effect once per event: its writes, its inbox row and what it publishes commit together, up to a whole group in one transaction.
 *
 * Guarantee: of all deliveries of an event to a handler, one commits. States of an event: unseen → carried out, with nothing in between that
 * anyone can see. Ids in the inbox are read first and left out, for a duplicate key would abort the transaction; one that still happens is a race
 * with another process, rolls the group back, and is found in the inbox by the next try. Crash before the commit: nothing happened, and the
 * record comes again. Crash after it, before the offset moved: the record comes again and is left out.
 */
@Injectable()
export class InboxLayer {
  constructor(
    private readonly transaction: Transaction,
    private readonly inbox: InboxStore,
  ) {}

  /** Answers how many of the events, from the first on, are dealt with: all, unless `groupMs` was over before. Throws where none is. */
  async carry(handler: BoundHandler, events: readonly AnyReceived[], carryOut: CarryOut, groupMs: number): Promise<number> {
    const unseen = await this.inbox.unseen(handler, events);
    if (unseen.length === 0) return events.length;
    return this.transaction.run(async publish => {
      const done = await carryGroup(unseen, carryOut, publish, groupMs);
      await this.inbox.insert(handler, done);
      return countOf(events, unseen, done);
    });
  }

  /** The same without an inbox; for tests that show what it prevents. */
  carryUnguarded(events: readonly AnyReceived[], carryOut: CarryOut, groupMs: number): Promise<number> {
    return this.transaction.run(async publish => (await carryGroup(events, carryOut, publish, groupMs)).length);
  }
}

async function carryGroup(events: readonly AnyReceived[], carryOut: CarryOut, publish: Publish, groupMs: number): Promise<AnyReceived[]> {
  const began = performance.now();
  const done: AnyReceived[] = [];
  for (const event of events) {
    await carryOut(event, publish);
    done.push(event);
    if (performance.now() - began > groupMs) break;
  }
  return done;
}

function countOf(events: readonly AnyReceived[], unseen: readonly AnyReceived[], done: readonly AnyReceived[]): number {
  const firstLeft = unseen[done.length];
  return firstLeft ? events.indexOf(firstLeft) : events.length;
}
