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
  switch (outcome.do) {
    case 'sent':
      return `sent: ${outcome.answer}`;
    case 'retry':
      return `not taken, to be tried again: ${outcome.answer}`;
    case 'release':
      return `put back: ${outcome.why}`;
    case 'give-up':
      return `${outcome.state}: ${outcome.reason}${outcome.answer === undefined ? '' : `: ${outcome.answer}`}`;
    case 'leave':
      return `${outcome.state}: ${outcome.reason}`;
  }
}
