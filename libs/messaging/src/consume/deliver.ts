import { Injectable } from '@nestjs/common';
import { InboxStore } from '../inbox/inbox.store.js';
import { Transaction } from '../outbox/transaction.js';
import { correlate } from './correlate.layer.js';
import { withDeadline } from './deadline.layer.js';
import type { AnyReceived, BoundHandler } from './delivery.js';

export interface DeliverOptions {
  /** For one call of a projection, or one transaction of effects. Longer than a session on purpose, and well under MongoDB's 60 s. */
  readonly deadlineMs: number;
  /** Switched off only to show what it prevents. */
  readonly useInbox: boolean;
}

export const defaultDeliver: DeliverOptions = { deadlineMs: 30_000, useInbox: true };

/** A group of effects ends here even when it is not full: a transaction must stay short. */
const groupMs = 2_000;

/** Carries events to one handler: a projection as one batch, effects as one transaction with their inbox and outbox rows. */
@Injectable()
export class Deliver {
  constructor(
    private readonly transaction: Transaction,
    private readonly inbox: InboxStore,
  ) {}

  /** Answers how many of the events, from the first on, were carried out; throws where none was. */
  to(handler: BoundHandler, events: readonly AnyReceived[], options: DeliverOptions): Promise<number> {
    return correlate(handler.name, events[0], () =>
      withDeadline(handler.name, options.deadlineMs, () =>
        handler.kind === 'projection' ? project(handler, events) : this.#effect(handler, events, options),
      ),
    );
  }

  async #effect(handler: BoundHandler, events: readonly AnyReceived[], { useInbox }: DeliverOptions): Promise<number> {
    const unseen = useInbox ? await this.inbox.unseen(handler, events) : [...events];
    if (unseen.length === 0) return events.length;
    return this.transaction.run(async publish => {
      const began = performance.now();
      const done: AnyReceived[] = [];
      for (const event of unseen) {
        await (unseen.length === 1 ? handler.invoke(event, publish) : correlate(handler.name, event, () => handler.invoke(event, publish)));
        done.push(event);
        if (performance.now() - began > groupMs) break;
      }
      if (useInbox) await this.inbox.insert(handler, done);
      const last = done.at(-1);
      return done.length === unseen.length || !last ? events.length : events.indexOf(last) + 1;
    });
  }
}

async function project(handler: BoundHandler, events: readonly AnyReceived[]): Promise<number> {
  await handler.invoke(events, refuseToPublish);
  return events.length;
}

function refuseToPublish(): never {
  throw new Error('A projection publishes nothing; an effect does');
}
