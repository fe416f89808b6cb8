/** The plan by which it is found. */
export const clearOutPlan = { kind: 'clear-out', key: 'all' } as const;

/** Up to where occasions were looked at, the oldest first. */
export interface ClearOutPlace {
  readonly startedAt: Date;
  readonly occasionId: string;
  /** Of an occasion with more people than are looked at at once: behind which of them it goes on, and whether somebody before them stays. */
  readonly within?: { readonly after: string; readonly stays: boolean };
}

/** Messages go first: who was told stays for as long as the message does. */
export type ClearOutStep = { readonly clear: 'messages' } | { readonly clear: 'told'; readonly place?: ClearOutPlace };

/** What has gone so far, or in all. */
export interface ClearedOut {
  readonly messages: number;
  readonly told: number;
  readonly occasions: number;
  /** Occasions that are old and stay, because a message that tells of them is still to be sent, or parked, or a correction of them is being told. */
  readonly held: number;
}

/** One clear-out, from the first batch to the last: it is kept in its plan, so whoever takes the next batch goes on where the one before was. */
export interface ClearOutRun extends ClearedOut {
  readonly begunAt: Date;
  readonly endedAt?: Date;
  /** Absent at the end. */
  readonly step?: ClearOutStep;
}

export const begunClearOut = (now: Date): ClearOutRun => ({
  begunAt: now,
  step: { clear: 'messages' },
  messages: 0,
  told: 0,
  occasions: 0,
  held: 0,
});

/** One batch later; without a next step it is at its end. */
export function clearedOut(run: ClearOutRun, gone: Partial<ClearedOut>, next: ClearOutStep | undefined, now: Date): ClearOutRun {
  const { messages = 0, told = 0, occasions = 0, held = 0 } = gone;
  return {
    begunAt: run.begunAt,
    messages: run.messages + messages,
    told: run.told + told,
    occasions: run.occasions + occasions,
    held: run.held + held,
    ...(next ? { step: next } : { endedAt: now }),
  };
}
