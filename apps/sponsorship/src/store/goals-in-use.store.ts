import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { currentSession } from '#persistence';

/** A flight's account, which decisions are leased from. */
interface BalanceDocument extends mongo.Document {
  _id: string;
  goal: number;
  spent: number;
  open: number;
}

/** What decisions have taken of a flight's goal. A flight that has decided nothing yet has no row. */
@Injectable()
export class GoalsInUseStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** What is counted, and what may still be. */
  async of(flightId: string): Promise<number> {
    const row = await this.#balances.findOne({ _id: flightId }, this.#inTransaction);
    return (row?.spent ?? 0) + (row?.open ?? 0);
  }

  /** Written in the transaction that has read it: a lease that is granted meanwhile meets a conflict with it. */
  async change(flightId: string, goal: number): Promise<void> {
    await this.#balances.updateOne({ _id: flightId }, { $set: { goal } }, this.#inTransaction);
  }

  get #balances(): mongo.Collection<BalanceDocument> {
    return this.connection.collection<BalanceDocument>('balances');
  }

  get #inTransaction(): { session?: mongo.ClientSession } {
    const session = currentSession();
    return session ? { session } : {};
  }
}
