import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keptUntil, type WebhookEvent } from '../domain/webhooks/webhook-event.js';
import type { WebhookEventDocument } from './webhook-event.schema.js';

export interface EventRange {
  readonly types: readonly string[];
  /** Within. */
  readonly from: Date;
  /** Not within. */
  readonly until: Date;
  /** Of those at the moment `from` only the ones behind this. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What was told, once for all who are told of it. */
@Injectable()
export class WebhookEventsStore {
  constructor(@InjectModel('WebhookEvent') private readonly model: Model<WebhookEventDocument>) {}

  async getMany(ids: readonly string[]): Promise<Map<string, WebhookEvent>> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .lean<WebhookEventDocument[]>()
      .exec();
    return new Map(rows.map(row => [row._id, eventOf(row)]));
  }

  /** One that is there stays as it is. */
  async keep({ id, ...event }: WebhookEvent, people: readonly string[], now: Date): Promise<void> {
    const row = { ...event, people: [...people], expiresAt: keptUntil(now) };
    await this.model.updateOne({ _id: id }, { $setOnInsert: row }, { upsert: true }).exec();
  }

  /** The oldest first. */
  async within({ types, from, until, after, limit }: EventRange): Promise<WebhookEvent[]> {
    const isBehind = after !== undefined && { $or: [{ time: { $gt: from } }, { time: from, _id: { $gt: after } }] };
    const rows = await this.model
      .find({ type: { $in: [...types] }, time: { $gte: from, $lt: until }, data: { $exists: true }, ...isBehind })
      .sort({ time: 1, _id: 1 })
      .limit(limit)
      .lean<WebhookEventDocument[]>()
      .exec();
    return rows.map(eventOf);
  }

  /** What its source said of this subject before. */
  async forgetBefore({ source, subject, sequence }: Pick<WebhookEvent, 'source' | 'subject' | 'sequence'>): Promise<void> {
    const isBefore = { subject, source, sequence: { $lt: sequence }, data: { $exists: true } };
    await this.model.updateMany(isBefore, { $unset: { data: 1 }, $set: { people: [] } }).exec();
  }

  /** What is left of each event that names them: `left` answers with its data, or null. */
  async forgetPerson(personId: string, left: (event: WebhookEvent & { readonly data: string }) => string | null): Promise<void> {
    const rows = await this.model.find({ people: personId }).lean<WebhookEventDocument[]>().exec();
    for (const { data, ...row } of rows) {
      const kept = data === undefined ? null : left({ ...eventOf(row), data });
      const change = kept === null ? { $unset: { data: 1 }, $set: { people: [] } } : { $set: { data: kept }, $pull: { people: personId } };
      await this.model.updateOne({ _id: row._id }, change).exec();
    }
  }
}

function eventOf({ _id, source, type, subject, time, sequence, schema, data }: WebhookEventDocument): WebhookEvent {
  return { id: _id, source, type, subject, time, sequence, schema, ...(data !== undefined && { data }) };
}
