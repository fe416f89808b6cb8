/** Lets loops sleep until something happens; a signal that is raised while nobody waits is kept for the next one who does. */
export class Signal {
  #isRaised = false;
  #isClosed = false;
  /** Each looks whether its own sleep is over. */
  readonly #sleepers = new Set<() => void>();

  raise(): void {
    this.#isRaised = true;
    this.#wake();
  }

  /** Ends every wait, now and from now on. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** Until the signal is raised, or for `ms`. */
  async wait(ms: number): Promise<void> {
    await this.#sleep(ms, () => this.#isRaised);
    this.#isRaised = false;
  }

  /** For `ms` whatever is raised meanwhile, so that a failing loop does not spin; the signal is kept. */
  async pause(ms: number): Promise<void> {
    await this.#sleep(ms, () => false);
  }

  #sleep(ms: number, isOver: () => boolean): Promise<void> {
    return new Promise(resolve => {
      const end = () => {
        clearTimeout(timer);
        this.#sleepers.delete(look);
        resolve();
      };
      const look = () => {
        if (this.#isClosed || isOver()) end();
      };
      const timer = setTimeout(end, ms);
      this.#sleepers.add(look);
      look();
    });
  }

  #wake(): void {
    for (const look of this.#sleepers) look();
  }
}
