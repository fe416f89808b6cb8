/** How many in a second are a flood, and how long it is calm before it is over. */
const [flood, calmMs] = [500, 1_000];

/** Whether things come by the thousand, as in a rebuild. */
export class FloodGauge {
  #count = 0;
  #since = -Infinity;
  #highUntil = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  add(count: number): void {
    const now = this.now();
    if (now - this.#since > calmMs) [this.#since, this.#count] = [now, 0];
    this.#count += count;
    if (this.#count > flood) this.#highUntil = now + calmMs;
  }

  get isHigh(): boolean {
    return this.now() < this.#highUntil;
  }
}
