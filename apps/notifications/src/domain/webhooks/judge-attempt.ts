import { pauseAfter } from './retry-pause.js';

/** What came of one request: a status, or a word for why there was none. */
export type Answered = { readonly status: number; readonly askedMs?: number | undefined } | { readonly error: string };

export type Verdict =
  | { readonly is: 'delivered' }
  /** The receiver wants nothing more. */
  | { readonly is: 'gone' }
  | { readonly is: 'again'; readonly inMs: number }
  | { readonly is: 'failed' };

const gone = 410;

/** What a failed attempt leads to; `attempts` with this one. A redirect is a failure like any other: nobody has looked at where it leads. */
export function judgeAttempt(answered: Answered, attempts: number, chance: number): Verdict {
  const status = 'status' in answered ? answered.status : 0;
  if (status >= 200 && status < 300) return { is: 'delivered' };
  if (status === gone) return { is: 'gone' };
  const inMs = pauseAfter(attempts, chance, 'askedMs' in answered ? answered.askedMs : undefined);
  return inMs === undefined ? { is: 'failed' } : { is: 'again', inMs };
}

/** An endpoint that has answered nothing but failures for so long is asked no more. */
export const failsForMs = 5 * 24 * 3_600_000;
