import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from 'mongoose';
import { runInTransaction } from '#persistence';

/** What the database says of the leases of a flight; and the time that passes for them, which nobody waits for. */
export class LeaseBooks {
  /** Not in the transaction that is under way. */
  readonly outside = AsyncLocalStorage.snapshot();

  constructor(private readonly connection: Connection) {}

  inTransaction(work: () => Promise<void>): Promise<void> {
    return runInTransaction(this.connection, work);
  }

  async balance(flightId: string): Promise<{ spent: number; open: number; granted: number; counted: number }> {
    const balance = await this.connection.model<{ spent: number; open: number }>('Balance').findOne({ _id: flightId }).lean();
    const leases = await this.connection.model<{ granted: number }>('GoalLease').find({ flightId }).lean();
    const counted = await this.connection.model('Impression').countDocuments({ flightId });
    return {
      spent: balance?.spent ?? 0,
      open: balance?.open ?? 0,
      granted: leases.reduce((sum, { granted }) => sum + granted, 0),
      counted,
    };
  }

  /** The leases of a flight that are not settled. */
  async leases(flightId: string): Promise<ReadonlyMap<string, { readonly granted: number; readonly isSealed: boolean }>> {
    const rows = await this.connection.model<{ _id: string; granted: number; sealedAt?: Date }>('GoalLease').find({ flightId }).lean();
    return new Map(rows.map(({ _id, granted, sealedAt }) => [_id, { granted, isSealed: sealedAt !== undefined }]));
  }

  async isUnsealed(leaseId: string | undefined): Promise<boolean> {
    return (await this.connection.model('GoalLease').exists({ _id: leaseId, sealedAt: { $exists: false } })) !== null;
  }

  /** No impression of them can come in time any more. */
  async lapse(flightId: string): Promise<void> {
    const past = new Date(Date.now() - 60_000);
    await this.connection
      .model('GoalLease')
      .updateMany({ flightId, sealedAt: { $exists: false } }, { $set: { closesAt: past, sealsAt: past } });
  }

  /** Every transaction that saw them unsealed is over. */
  async outlive(flightId: string): Promise<void> {
    const past = new Date(Date.now() - 600_000);
    await this.connection.model('GoalLease').updateMany({ flightId, sealedAt: { $exists: true } }, { $set: { sealedAt: past } });
  }
}
