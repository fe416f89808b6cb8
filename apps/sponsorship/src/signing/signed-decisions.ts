import type { Decision } from '../domain/serving/decision.js';
import { readDecision, writeDecision } from './decision-text.js';
import type { SponsorshipKeys } from './sponsorship-keys.js';

export type DecisionPurpose = 'impression' | 'click';

/** What a token says. One that has expired is ours all the same, and says what it was for. */
export type ReadToken =
  | { readonly decision: Decision; readonly refused?: 'expired' }
  | { readonly refused: 'bad-signature'; readonly decision?: undefined };

/** How long after its decision each may still be counted. */
export interface TokenLifetimes {
  readonly impressionMinutes: number;
  readonly clickHours: number;
}

/** Decisions on their way through the reader's browser, and back: what is needed to count them comes with them, so that nothing is looked up. */
export class SignedDecisions {
  readonly #lifetimeMs: Readonly<Record<DecisionPurpose, number>>;

  constructor(
    private readonly keys: SponsorshipKeys,
    { impressionMinutes, clickHours }: TokenLifetimes,
  ) {
    this.#lifetimeMs = { impression: impressionMinutes * 60_000, click: clickHours * 3_600_000 };
  }

  /** The token, of characters that an address holds as they are. */
  sign(purpose: DecisionPurpose, decision: Decision): string {
    return this.keys.sign(purpose, writeDecision(decision));
  }

  /** Until and at the end of its time, it counts. */
  read(purpose: DecisionPurpose, token: string, now = new Date()): ReadToken {
    const text = this.keys.open(purpose, token);
    const decision = text === undefined ? undefined : readDecision(text);
    if (!decision) return { refused: 'bad-signature' };
    const isOver = now.getTime() - decision.at.getTime() > this.#lifetimeMs[purpose];
    return isOver ? { decision, refused: 'expired' } : { decision };
  }
}
