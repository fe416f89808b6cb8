/** What has become of one try of a message. */
export type Outcome =
  | { readonly do: 'sent'; readonly messageId: string; readonly sentAt: Date; readonly answer: string }
  | { readonly do: 'retry'; readonly afterMs: number; readonly answer: string }
  /** No try of its own: it goes on as if it had not been claimed. */
  | { readonly do: 'release'; readonly afterMs: number; readonly why: string }
  | { readonly do: 'give-up'; readonly state: 'failed' | 'parked'; readonly reason: string; readonly answer?: string }
  | { readonly do: 'leave'; readonly state: 'cancelled' | 'suppressed'; readonly reason: string };

/** For the log of the message, without any address. */
export function inWords(outcome: Outcome): string {
  if (outcome.do === 'sent') return `sent: ${outcome.answer}`;
  if (outcome.do === 'retry') return `not taken, to be tried again: ${outcome.answer}`;
  if (outcome.do === 'release') return `put back: ${outcome.why}`;
  const said = 'answer' in outcome && outcome.answer !== undefined ? `: ${outcome.answer}` : '';
  return `${outcome.state}: ${outcome.reason}${said}`;
}
