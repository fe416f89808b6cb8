import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { currentSession } from '#persistence';
import type { Flight } from '../domain/booking/flight.js';

interface UseDocument extends mongo.Document {
  _id: string;
}

/**
 * What is used of a flight's goal: of impressions what is counted and what decisions may still make of it, of clicks what is counted. Read in
 * the transaction of a change that holds it, so that whoever uses more of it at the same time meets a conflict, and sees the new goal.
 */
@Injectable()
export class GoalsInUseStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async hold({ id, goal }: Flight): Promise<number> {
    if (!goal) return 0;
    if (goal.metric === 'clicks') return numberIn(await this.#hold('tallies', `${id}|clicks`, { flightId: id }), 'clicks');
    const balance = await this.#hold('balances', id, { spent: 0, open: 0 });
    return numberIn(balance, 'spent') + numberIn(balance, 'open');
  }

  #hold(collection: string, _id: string, fresh: object): Promise<UseDocument | null> {
    const session = currentSession();
    return this.connection
      .collection<UseDocument>(collection)
      .findOneAndUpdate(
        { _id },
        { $currentDate: { heldAt: true }, $setOnInsert: fresh },
        { upsert: true, returnDocument: 'after', ...(session && { session }) },
      );
  }
}

function numberIn(row: UseDocument | null, field: string): number {
  const value: unknown = row?.[field];
  return typeof value === 'number' ? value : 0;
}
