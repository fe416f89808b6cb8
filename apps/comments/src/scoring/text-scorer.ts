/** How likely a text breaks the house rules, from 0 to 1; somebody else's judgement. `undefined`: nobody was asked. */
export abstract class TextScorer {
  abstract score(text: string, signal: AbortSignal): Promise<number | undefined>;
}

/** The paper has no scorer. */
export class NoScorer extends TextScorer {
  async score(): Promise<undefined> {
    return undefined;
  }
}
