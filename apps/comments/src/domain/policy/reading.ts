import type { Span } from './span.js';

/** Stands before and after every word, so that only whole words are found. */
export const boundary = ' ';

/** A text as a row of folded words, each letter with its place in the original. */
export class Reading {
  readonly chars: string[] = [boundary];
  private readonly places: Span[] = [{ start: 0, end: 0 }];
  /** How many letters up to each place are not what they seem. */
  private readonly disguised: number[] = [0];

  letter(char: string, { start, end }: Span, disguised: boolean): void {
    this.chars.push(char);
    this.places.push({ start, end });
    this.disguised.push((this.disguised.at(-1) ?? 0) + Number(disguised));
  }

  gap(): void {
    if (this.chars.at(-1) === boundary) return;
    this.letter(boundary, { start: 0, end: 0 }, false);
  }

  /** Of what lies between two boundaries; `end` is exclusive and counts the second. */
  spanOf(end: number, length: number): Span {
    return { start: this.places[end - length + 1]?.start ?? 0, end: this.places[end - 2]?.end ?? 0 };
  }

  isDisguised(end: number, length: number): boolean {
    return (this.disguised[end - 1] ?? 0) > (this.disguised[end - length] ?? 0);
  }
}
