import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { AnyReceived, BoundHandler } from '../consume/delivery.js';
import type { InboxDocument } from './inbox.schema.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** Which effects were carried out. On compacted topics history never ends, and neither do the rows. */
@Injectable()
export class InboxStore {
  constructor(@InjectModel('Inbox') private readonly model: Model<InboxDocument>) {}

  /** Those that this handler has not carried out, each once. Read first: a duplicate key would abort the transaction. */
  async unseen(handler: BoundHandler, events: readonly AnyReceived[]): Promise<AnyReceived[]> {
    const byId = new Map(events.map(event => [rowId(handler, event), event]));
    const seen = await this.model
      .find({ _id: { $in: [...byId.keys()] } })
      .lean<InboxDocument[]>()
      .exec();
    for (const row of seen) byId.delete(row._id);
    return [...byId.values()];
  }

  /** Inside the effects' transaction; one that is there already is a race, and rolls the group back. */
  async insert(handler: BoundHandler, events: readonly AnyReceived[]): Promise<void> {
    await this.model.insertMany(
      events.map(event => ({ _id: rowId(handler, event), ...expiry(handler, event) })),
      { lean: true },
    );
  }
}

/** An id is unique within its source only (CloudEvents 1.0, `id`). */
const rowId = (handler: BoundHandler, { source, id }: AnyReceived): string => `${handler.name}:${source}:${id}`;

/** Twice the retention: an event may be replayed from the dead letters at the end of it. */
function expiry(handler: BoundHandler, event: AnyReceived): { expiresAt?: Date } {
  const retention = handler.events.find(({ type }) => type === event.type)?.retention;
  return retention === undefined || retention === 'compact' ? {} : { expiresAt: new Date(Date.now() + 2 * retention.days * dayMs) };
}
