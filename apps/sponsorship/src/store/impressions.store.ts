import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type CountedViewDocument, countedViewSchema } from './counted-view.schema.js';
import { CountedViewsStore } from './counted-views.store.js';

export const impressionSchema = countedViewSchema('impressions');
impressionSchema.index({ leaseId: 1 }, { partialFilterExpression: { leaseId: { $exists: true } } });

/** Every impression that was counted. */
@Injectable()
export class ImpressionsStore extends CountedViewsStore {
  constructor(@InjectModel('Impression') model: Model<CountedViewDocument>) {
    super(model);
  }

  /** Final when no impression of the lease can be counted any more. */
  countedUnder(leaseId: string): Promise<number> {
    return this.model.countDocuments({ leaseId }).exec();
  }
}
