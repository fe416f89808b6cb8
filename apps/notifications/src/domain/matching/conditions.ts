import { type Condition, ConditionError, parseCondition } from './condition.js';

/** The answers of conditions about one thing: each text is read and asked once, however many readers wrote it. */
export class Conditions {
  readonly #answers = new Map<string, boolean>();

  constructor(private readonly content: Readonly<Record<string, unknown>>) {}

  isMet(text: string): boolean {
    let answer = this.#answers.get(text);
    if (answer === undefined) this.#answers.set(text, (answer = readable(text)?.(this.content) ?? false));
    return answer;
  }
}

/** One that was taken once and is no longer understood leads to nothing, and stops nobody else's. */
function readable(text: string): Condition | undefined {
  try {
    return parseCondition(text);
  } catch (error) {
    if (error instanceof ConditionError) return undefined;
    throw error;
  }
}
