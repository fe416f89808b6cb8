export type NamedPoint =
  /** The claim is written, and nothing is sent. */
  | 'after-claim'
  /** The mail server has said that it has one, and nobody here knows. */
  | 'after-send'
  /** Some are sent, and are about to be marked. */
  | 'before-mark';

/** Places of the sender at which a test has a process die, by `DIE_AT`: exactly there, without a word, as if by `kill -9`. In production there is no such setting. */
export class NamedPoints {
  readonly #point: string | undefined;
  #left: number;

  constructor(dieAt: string | undefined) {
    const [point, times = '1'] = dieAt?.split(':') ?? [];
    this.#point = point;
    this.#left = Number(times);
  }

  reach(point: NamedPoint): void {
    if (point !== this.#point) return;
    this.#left -= 1;
    if (this.#left === 0) process.kill(process.pid, 'SIGKILL');
  }
}
