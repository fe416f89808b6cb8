import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { replaceVersioned } from '#persistence';
import { blankFrontPage, type FrontPage, frontPageId } from '../domain/front-page.js';
import { type AggregateDocument, aggregateSchema } from './aggregates.store.js';

export const frontPageSchema = aggregateSchema<FrontPage>('frontPage');

@Injectable()
export class FrontPageStore {
  constructor(@InjectModel('FrontPage') private readonly model: Model<AggregateDocument<FrontPage>>) {}

  async current(): Promise<FrontPage> {
    return (await this.model.findById(frontPageId).lean<AggregateDocument<FrontPage>>().exec())?.state ?? blankFrontPage;
  }

  async save(state: FrontPage): Promise<void> {
    const document = { _id: frontPageId, version: state.version, state };
    if (state.version === 1) await this.model.insertMany([document]);
    else await replaceVersioned(this.model, document);
  }
}
