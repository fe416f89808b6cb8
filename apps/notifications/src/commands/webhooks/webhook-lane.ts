import pLimit from 'p-limit';
import { longestWaitMs } from '../../domain/webhooks/retry-pause.js';

/** Requests to one receiver at a time, in one process. */
const together = 16;
/** Claimed and not marked yet, so that the next is there when one ends. */
const inHandAtMost = 4 * together;
/** Until the endpoint is disabled. */
const goneMs = 5_000;

/** The way to one receiver: as many at once as it is good for, none while it asks to be left alone. What it is slow with, no other waits for. */
export class WebhookLane {
  readonly #limit = pLimit(together);
  #inHand = 0;
  #heldUntil = 0;

  /** How many more may be claimed. */
  get room(): number {
    return this.heldMs > 0 ? 0 : inHandAtMost - this.#inHand;
  }

  get isEmpty(): boolean {
    return this.#inHand === 0 && this.heldMs === 0;
  }

  /** For how long nothing is sent. */
  get heldMs(): number {
    return Math.max(0, this.#heldUntil - performance.now());
  }

  hold(milliseconds = goneMs): void {
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + Math.min(milliseconds, longestWaitMs));
  }

  /** `send` begins when there is a place, which is free again while its outcome is written down by `settle`. */
  async pass<T>(send: () => Promise<T>, settle: (outcome: T) => Promise<void>): Promise<void> {
    this.#inHand += 1;
    try {
      await settle(await this.#limit(send));
    } finally {
      this.#inHand -= 1;
    }
  }
}
