const firstPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Whether the mail server is there, as far as this process knows: the breaker.
 *
 * States: there → away, when it does not answer a call that costs nothing → there, when it answers the next one. While it is away nothing is claimed,
 * so no mail loses an attempt to it; calls are made with growing pauses. A crash forgets it: the first mail that fails finds it again.
 */
export class ServerStanding {
  #failures = 0;
  #nextCallAt = 0;

  get isAway(): boolean {
    return this.#failures > 0;
  }

  /** Calls in a row that were not answered. */
  get failures(): number {
    return this.#failures;
  }

  /** `now` by any clock that only goes forward. */
  mayBeCalled(now: number): boolean {
    return now >= this.#nextCallAt;
  }

  answered(): void {
    this.#failures = 0;
    this.#nextCallAt = 0;
  }

  /** `chance`, from 0 to 1, keeps the processes apart. */
  wasSilent(now: number, chance: number): void {
    this.#failures += 1;
    const pause = Math.min(firstPauseMs * 2 ** (this.#failures - 1), longestPauseMs);
    this.#nextCallAt = now + pause * (0.5 + chance / 2);
  }
}
