import { judgeAnswer, type SmtpAnswer, speaksOfUs } from './judge-answer.js';
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
  const { text, isOfRecipient } = answer;
  const verdict = judgeAnswer(answer);
  if (verdict === 'taken') return { do: 'sent', messageId, sentAt, answer: text };
  if (verdict === 'address-refused') return { do: 'give-up', state: 'failed', reason: verdict, answer: text, bounce: 'hard-bounce' };
  // A mailbox that is full, or busy for hours: the address rests for a while.
  const bounce = isOfRecipient && !speaksOfUs(answer) && { bounce: 'soft-bounce' as const };
  if (verdict === 'message-refused') return { do: 'give-up', state: 'parked', reason: verdict, answer: text, ...bounce };
  if (verdict === 'no-answer' && isServerAway) return { do: 'release', afterMs: putBackMs, why: 'the mail server is away' };
  if (attempts >= mostAttempts) return { do: 'give-up', state: 'parked', reason: 'given-up', answer: text, ...bounce };
  return { do: 'retry', afterMs: pauseBeforeNext(attempts, chance), answer: text };
}
