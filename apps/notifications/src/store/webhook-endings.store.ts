import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { keptUntil, type WebhookEvent } from '../domain/webhooks/webhook-event.js';

/** Something of a source that is public no longer since one of its versions. */
export type Ending = Pick<WebhookEvent, 'source' | 'subject' | 'sequence'>;

export interface WebhookEndingDocument extends Ending {
  /** `<source> <subject>` */
  _id: string;
  expiresAt: Date;
}

const text = { type: String, required: true } as const;

export const webhookEndingSchema = new Schema<WebhookEndingDocument>(
  { _id: String, source: text, subject: text, sequence: { type: Number, required: true }, expiresAt: { type: Date, required: true } },
  { collection: 'webhookEndings', versionKey: false },
);
webhookEndingSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** What came to its end, for as long as an older event of it may still be read or told: topics are read side by side, each at its own pace. */
@Injectable()
export class WebhookEndingsStore {
  constructor(@InjectModel('WebhookEnding') private readonly model: Model<WebhookEndingDocument>) {}

  async note({ source, subject, sequence }: Ending, now: Date): Promise<void> {
    const latest = { sequence, expiresAt: keptUntil(now) };
    await this.model.updateOne({ _id: idOf({ source, subject }) }, { $max: latest, $set: { source, subject } }, { upsert: true }).exec();
  }

  /** Those that came after one of these events of the same thing. */
  async after(events: readonly Ending[]): Promise<Ending[]> {
    if (events.length === 0) return [];
    const rows = await this.model
      .find({ _id: { $in: [...new Set(events.map(idOf))] } })
      .lean<WebhookEndingDocument[]>()
      .exec();
    return rows.filter(({ _id, sequence }) => events.some(event => idOf(event) === _id && event.sequence < sequence));
  }
}

const idOf = ({ source, subject }: Pick<Ending, 'source' | 'subject'>): string => `${source} ${subject}`;
