import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import { blankFrontPage, type FrontPage, frontPageId } from '../domain/edition/front-page.js';

export const frontPageSchema = aggregateSchema<FrontPage>('frontPage');

/** There is one, or none yet. */
@Injectable()
export class FrontPageStore extends AggregatesStore<FrontPage> {
  constructor(@InjectModel('FrontPage') model: Model<AggregateDocument<FrontPage>>) {
    super(model, 'front-page');
  }

  async current(): Promise<FrontPage> {
    return (await this.findOne({ _id: frontPageId })) ?? blankFrontPage;
  }
}
