import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '#testing';

/** Longer than any outage of the tests: a client that gives up would prove nothing. */
const patienceMs = 120_000;
const askTimeoutMs = 5_000;
/** Nobody writes faster than that, and more than can be read afterwards proves no more. */
const thinkMs = 100;

/** A good client: thinks before each request; what was not answered, or answered with a failure that passes, is asked again until it is answered with a 2xx. */
export class Patience {
  #done = 0;
  #failures = 0;

  get done(): number {
    return this.#done;
  }

  /** Requests that an outage swallowed, and that were sent again. */
  get failures(): number {
    return this.#failures;
  }

  async untilDone(ask: () => Promise<Answer>): Promise<Answer> {
    await pause(thinkMs);
    for (const end = performance.now() + patienceMs; ;) {
      const answer = await Promise.race([ask(), pause(askTimeoutMs, undefined, { ref: false })]).catch(() => undefined);
      if (answer && answer.status < 300) {
        this.#done += 1;
        return answer;
      }
      const isPassing = answer === undefined || answer.status >= 500 || answer.status === 409;
      if (!isPassing || performance.now() > end) throw new Error(`Not done: ${answer?.status} ${JSON.stringify(answer?.body)}`);
      this.#failures += 1;
      await pause(100);
    }
  }
}
