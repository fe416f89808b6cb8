import { Inject, Injectable } from '@nestjs/common';
import { withoutIdempotencyKey } from '#persistence';
import { consumeOptions, type ConsumeOptions } from './consume-options.js';
import { correlate, logCarriedOut } from './correlate.layer.js';
import { withDeadline } from './deadline.layer.js';
import type { AnyReceived, BoundHandler } from './delivery.js';
import { InboxLayer } from './inbox.layer.js';

/** Calls one handler through the layers: a projection with its whole batch, an effect event by event in one transaction. */
@Injectable()
export class Deliver {
  constructor(
    private readonly inbox: InboxLayer,
    @Inject(consumeOptions) private readonly options: ConsumeOptions,
  ) {}

  /**
   * Answers how many of the events, from the first on, were carried out; throws where none was. A request that replays dead letters brings its
   * Idempotency-Key along, which is not theirs: with it, the first one's transaction would answer for all.
   */
  async to(handler: BoundHandler, events: readonly AnyReceived[]): Promise<number> {
    const carried = await withoutIdempotencyKey(() =>
      handler.kind === 'projection' ? this.#project(handler, events) : this.#effect(handler, events),
    );
    logCarriedOut(handler.name, carried < events.length ? events.slice(0, carried) : events);
    return carried;
  }

  async #project(handler: BoundHandler, events: readonly AnyReceived[]): Promise<number> {
    await correlate(handler.name, events[0], () =>
      withDeadline(handler.name, this.#deadline(this.options.projectionDeadlineMs), () => handler.invoke(events, refuseToPublish)),
    );
    return events.length;
  }

  /**
   * The deadline is inside of the transaction: once it has passed, the transaction is rolled back and its session ended, so that a handler which
   * comes back after all can write nothing more.
   */
  #effect(handler: BoundHandler, events: readonly AnyReceived[]): Promise<number> {
    const deadlineMs = this.#deadline(this.options.effectDeadlineMs);
    const carryOut = (event: AnyReceived, publish: Parameters<BoundHandler['invoke']>[1]): Promise<void> =>
      correlate(handler.name, event, () => withDeadline(handler.name, deadlineMs, () => handler.invoke(event, publish)));
    return this.options.switchedOff.includes('inbox')
      ? this.inbox.carryUnguarded(events, carryOut, this.options.groupMs)
      : this.inbox.carry(handler, events, carryOut, this.options.groupMs);
  }

  #deadline(ms: number): number {
    return this.options.switchedOff.includes('deadline') ? 2 ** 31 - 1 : ms;
  }
}

function refuseToPublish(): never {
  throw new Error('A projection publishes nothing; an effect does');
}
