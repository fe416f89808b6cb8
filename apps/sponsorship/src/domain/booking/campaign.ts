/** What a sponsor has ordered; what is shown of it, when and where is in its flights. */
export interface Campaign {
  readonly id: string;
  readonly version: number;
  /** Absent for the paper itself. */
  readonly sponsorId?: string | undefined;
  readonly name: string;
  /** `planned` until its first flight is live; `ended` when its last one is over. */
  readonly state: 'planned' | 'running' | 'ended' | 'cancelled';
  /** A report each Monday of the paper, besides the one at the end. */
  readonly reports: 'weekly' | 'final';
}
