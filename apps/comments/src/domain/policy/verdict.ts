import type { Span } from './span.js';

/** In the order in which they are asked. */
export const phases = [
  'length',
  'thread',
  'standing',
  'rate',
  'duplicate',
  'honeypot',
  'banned-words',
  'suspect-words',
  'links',
  'new-commenter',
  'scorer',
] as const;
export type Phase = (typeof phases)[number];

/** Codes, for the log, for filters and for the notice to the author; what people read is written from them. */
export type Reason =
  | 'empty'
  | 'too-long'
  | 'thread-closed'
  | 'banned'
  | 'suspended'
  | 'too-many-in-a-minute'
  | 'too-many-in-an-hour'
  | 'too-many-guests'
  | 'duplicate'
  | 'spam'
  | 'form-too-fast'
  | 'banned-words'
  | 'suspect-words'
  | 'too-many-links'
  | 'pre-moderation'
  | 'new-commenter'
  | 'scored-harmful'
  | 'scored-suspect'
  | 'scorer-away';

export interface Objection {
  readonly outcome: 'hold' | 'reject';
  readonly reason: Reason;
  /** What the reason was found in; empty where it is not the text. */
  readonly spans: readonly Span[];
}

export type Verdict = { readonly outcome: 'pass' } | (Objection & { readonly phase: Phase });
