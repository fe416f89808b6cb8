import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type CountedViewDocument, countedViewSchema } from './counted-view.schema.js';
import { CountedViewsStore } from './counted-views.store.js';

export const clickSchema = countedViewSchema('clicks');

/** Every click that was counted. */
@Injectable()
export class ClicksStore extends CountedViewsStore {
  constructor(@InjectModel('Click') model: Model<CountedViewDocument>) {
    super(model);
  }
}
