/** An address that gets nothing more, of any kind; it is known by its keyed hash alone. */
export interface Suppression {
  readonly addressHash: string;
  readonly version: number;
  readonly reason: 'hard-bounce' | 'soft-bounce' | 'complaint' | 'unsubscribed' | 'erased';
  readonly at: Date;
  /** A soft one passes. */
  readonly until?: Date;
}
