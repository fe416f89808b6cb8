import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicFrontPage } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const frontPageViewSchema = keptSchema<PublicFrontPage>('frontPage');

/** The curated front page; there is one. */
@Injectable()
export class FrontPageView {
  constructor(@InjectModel('FrontPageView') private readonly model: Model<Kept<PublicFrontPage>>) {}

  keepNewest(frontPages: readonly Kept<PublicFrontPage>[]): Promise<void> {
    return keepNewest(this.model, frontPages);
  }

  async current(): Promise<PublicFrontPage | undefined> {
    return (
      await this.model
        .findOne({ state: { $exists: true } })
        .lean<Kept<PublicFrontPage>>()
        .exec()
    )?.state;
  }
}
