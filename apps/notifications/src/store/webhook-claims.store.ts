import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, PipelineStage } from 'mongoose';
import { v7 } from 'uuid';
import { type Attempt, longestLog, type WebhookDelivery } from '../domain/webhooks/webhook-delivery.js';
import { deliveryOf } from './webhook-deliveries.store.js';
import type { WebhookDeliveryDocument } from './webhook-delivery.schema.js';

/** A claim that its process did not live to settle runs out, and the row is due again: longer than all that is claimed at once can take. */
export const claimMs = 150_000;

export type ClaimedDelivery = WebhookDelivery & { readonly claim: string };

/** What became of a claimed one. */
export interface Settled {
  readonly delivery: ClaimedDelivery;
  readonly attempt?: Attempt;
  readonly to:
    | { readonly state: 'delivered' | 'failed' | 'cancelled' | 'forgotten' }
    /** Still waiting. */
    | { readonly inMs: number };
}

export interface WebhookFigures {
  readonly waiting: number;
  /** How long the oldest has been due that nobody has taken. */
  readonly overdueSeconds: number;
}

/** Who sends which; every "now" is the database's own. */
@Injectable()
export class WebhookClaimsStore {
  constructor(@InjectModel('WebhookDelivery') private readonly model: Model<WebhookDeliveryDocument>) {}

  /** The endpoints for which something is due, whatever else waits: one look at the index for each that has something waiting. */
  async dueEndpoints(): Promise<string[]> {
    const rows = await this.model
      .aggregate<{ _id: string }>([
        { $match: { state: 'waiting' } },
        { $sort: { state: 1, endpointId: 1, nextTryAt: 1 } },
        { $group: { _id: '$endpointId', nextTryAt: { $first: '$nextTryAt' } } },
        { $match: { $expr: { $lte: ['$nextTryAt', '$$NOW'] } } },
      ] satisfies PipelineStage[])
      .exec();
    return rows.map(({ _id }) => _id);
  }

  /** Up to so many of each endpoint, the longest due first. */
  async claim(room: ReadonlyMap<string, number>): Promise<ClaimedDelivery[]> {
    const isDue = { state: 'waiting' as const, $expr: { $lte: ['$nextTryAt', '$$NOW'] } };
    const found = await Promise.all(
      [...room].map(([endpointId, limit]) =>
        this.model
          .find({ ...isDue, endpointId })
          .sort({ nextTryAt: 1 })
          .limit(limit)
          .select('_id')
          .lean<{ _id: string }[]>()
          .exec(),
      ),
    );
    const ids = found.flat().map(({ _id }) => _id);
    if (ids.length === 0) return [];
    const claim = v7();
    const taken = [{ $set: { claim, nextTryAt: { $add: ['$$NOW', claimMs] } } }];
    await this.model.updateMany({ ...isDue, _id: { $in: ids } }, taken, { updatePipeline: true }).exec();
    const rows = await this.model.find({ claim }).lean<WebhookDeliveryDocument[]>().exec();
    return rows.map(row => ({ ...deliveryOf(row), claim }));
  }

  /** What the claim no longer holds was cancelled, or taken by another when it ran out: then this changes nothing. */
  async settle(settled: readonly Settled[]): Promise<void> {
    const operations = settled.map(({ delivery, attempt, to }) => ({
      updateOne: {
        filter: { _id: delivery.id, claim: delivery.claim },
        update: [
          { $set: { ...('state' in to ? { state: to.state } : { nextTryAt: later(to.inMs) }), ...logged(attempt) } },
          { $unset: 'claim' },
        ],
      },
    }));
    await this.model.collection.bulkWrite(operations as unknown as Parameters<typeof this.model.collection.bulkWrite>[0], {
      ordered: false,
    });
  }

  async figures(): Promise<WebhookFigures> {
    const [waiting, [oldest]] = await Promise.all([
      this.model.countDocuments({ state: 'waiting' }).exec(),
      this.model
        .aggregate<{ lateMs: number }>([
          { $match: { state: 'waiting' } },
          { $sort: { state: 1, nextTryAt: 1 } },
          { $limit: 1 },
          { $project: { lateMs: { $subtract: ['$$NOW', '$nextTryAt'] } } },
        ])
        .exec(),
    ]);
    return { waiting, overdueSeconds: Math.max(0, oldest?.lateMs ?? 0) / 1_000 };
  }
}

const later = (milliseconds: number) => ({ $add: ['$$NOW', Math.ceil(milliseconds)] });

const logged = (attempt: Attempt | undefined): object | undefined =>
  attempt && {
    attempts: { $add: ['$attempts', 1] },
    log: { $slice: [{ $concatArrays: ['$log', [{ $literal: attempt }]] }, -longestLog] },
  };
