import { judgeAnswer, type SmtpAnswer } from './judge-answer.js';
import type { Outcome } from './outcome.js';
import { mostAttempts, pauseBeforeNext } from './pause-before-next.js';

export interface Try {
  /** This one too. */
  readonly attempts: number;
  readonly messageId: string;
  readonly sentAt: Date;
}

const putBackMs = 1_000;

/** What becomes of a message after the mail server's answer; `isServerAway` where it said nothing, and does not answer now either. */
export function nextOutcome(answer: SmtpAnswer, { attempts, messageId, sentAt }: Try, isServerAway: boolean, chance: number): Outcome {
  const { text } = answer;
  const verdict = judgeAnswer(answer);
  if (verdict === 'taken') return { do: 'sent', messageId, sentAt, answer: text };
  if (verdict === 'address-refused') return { do: 'give-up', state: 'failed', reason: verdict, answer: text };
  if (verdict === 'message-refused') return { do: 'give-up', state: 'parked', reason: verdict, answer: text };
  if (verdict === 'no-answer' && isServerAway) return { do: 'release', afterMs: putBackMs, why: 'the mail server is away' };
  return retry(text, attempts, chance);
}

const retry = (answer: string, attempts: number, chance: number): Outcome =>
  attempts >= mostAttempts
    ? { do: 'give-up', state: 'parked', reason: 'given-up', answer }
    : { do: 'retry', afterMs: pauseBeforeNext(attempts, chance), answer };
