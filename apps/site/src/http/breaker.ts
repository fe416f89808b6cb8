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
    if (this.#failures < this.threshold) return false;
    if (this.now() < this.#openUntil) return true;
    // This caller is the one that tries; the others wait for its outcome.
    this.#openUntil = this.now() + this.openMs;
    return false;
  }

  succeed(): void {
    this.#failures = 0;
  }

  fail(): void {
    this.#failures += 1;
    if (this.#failures >= this.threshold) this.#openUntil = this.now() + this.openMs;
  }
}
