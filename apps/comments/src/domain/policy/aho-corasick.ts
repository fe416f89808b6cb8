/**
 * Finds many words in one pass (Aho and Corasick, 1975). Of the words that end at one place only the longest is told:
 * it covers the others, and telling all of them would not be linear.
 */
export class AhoCorasick {
  private readonly next: Map<string, number>[] = [new Map()];
  /** The state of the longest proper suffix that is the beginning of a word. */
  private readonly fallback: number[] = [0];
  /** Of the longest word that ends in this state; 0 where none does. */
  private readonly longest: number[] = [0];

  constructor(words: Iterable<readonly string[]>) {
    for (const word of words) this.add(word);
    this.link();
  }

  /** Tells where a word ends (exclusive) and how long it is. Answers the number of steps, at most two for each character. */
  search(chars: readonly string[], found: (end: number, length: number) => void): number {
    let state = 0;
    let steps = 0;
    for (let at = 0; at < chars.length; at += 1) {
      const char = chars[at] ?? '';
      steps += 1;
      let to = this.next[state]?.get(char);
      while (to === undefined && state !== 0) {
        steps += 1;
        state = this.fallback[state] ?? 0;
        to = this.next[state]?.get(char);
      }
      state = to ?? 0;
      const length = this.longest[state] ?? 0;
      if (length > 0) found(at + 1, length);
    }
    return steps;
  }

  private add(word: readonly string[]): void {
    if (word.length === 0) return;
    let state = 0;
    for (const char of word) {
      const edges = this.next[state];
      let to = edges?.get(char);
      if (to === undefined) {
        to = this.next.push(new Map()) - 1;
        this.fallback.push(0);
        this.longest.push(0);
        edges?.set(char, to);
      }
      state = to;
    }
    this.longest[state] = word.length;
  }

  /** Breadth first, so that the fallback of every shorter beginning is known. */
  private link(): void {
    const queue = [...(this.next[0]?.values() ?? [])];
    for (const state of queue) {
      for (const [char, to] of this.next[state] ?? []) {
        const fallback = this.afterFallback(state, char);
        this.fallback[to] = fallback;
        this.longest[to] ||= this.longest[fallback] ?? 0;
        queue.push(to);
      }
    }
  }

  private afterFallback(from: number, char: string): number {
    let state = from;
    while (state !== 0) {
      state = this.fallback[state] ?? 0;
      const to = this.next[state]?.get(char);
      if (to !== undefined) return to;
    }
    return 0;
  }
}
