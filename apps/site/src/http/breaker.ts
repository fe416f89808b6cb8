/**
 * Spares readers the deadline while a service is away: after some failures in a row it answers at once for a few seconds, then lets one
 * request try. States: closed → open → half-open (one try) → closed or open again.
 */
export class Breaker {
  #failures = 0;
  #openUntil = 0;

  constructor(
    private readonly threshold = 5,
    private readonly openMs = 5_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get isOpen(): boolean {
    if (!this.isDoubtful) return false;
    if (this.now() < this.#openUntil) return true;
    // This caller is the one that tries; the others wait for its outcome.
    this.#openUntil = this.now() + this.openMs;
    return false;
  }

  /** Whether whoever asks now only tries: nothing has been answered since it opened. */
  get isDoubtful(): boolean {
    return this.#failures >= this.threshold;
  }

  succeed(): void {
    this.#failures = 0;
  }

  /** `times`: one that somebody has waited for to the end counts for several. */
  fail(times = 1): void {
    this.#failures += times;
    if (this.isDoubtful) this.#openUntil = this.now() + this.openMs;
  }
}
