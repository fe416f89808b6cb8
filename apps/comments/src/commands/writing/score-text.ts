import { Injectable } from '@nestjs/common';
import { createLogger } from '#telemetry';
import { TextScorer } from '../../scoring/text-scorer.js';

const deadlineMs = 800;

/** Asks the scorer, and no longer than a reader may wait. Whether its silence holds a comment is the policy's decision. */
@Injectable()
export class ScoreText {
  readonly #log = createLogger('scoring');

  constructor(private readonly scorer: TextScorer) {}

  async execute(text: string): Promise<{ value: number } | 'away' | undefined> {
    const signal = AbortSignal.timeout(deadlineMs);
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('no answer in time'))));
    late.catch(() => undefined);
    try {
      const value = await Promise.race([this.scorer.score(text, signal), late]);
      return value === undefined ? undefined : { value };
    } catch (error) {
      this.#log.warn({ error }, 'the scorer did not answer; the policy decides');
      return 'away';
    }
  }
}
