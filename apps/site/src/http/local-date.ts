/** Today's date where the paper is, as `2026-11-23`; worked out once a second at most. */
export class LocalDate {
  readonly #format: Intl.DateTimeFormat;
  #second = -1;
  #date = '';

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  }

  today(now = Date.now()): string {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#date = this.#format.format(now);
    }
    return this.#date;
  }
}
