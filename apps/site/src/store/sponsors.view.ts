import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicSponsor } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const sponsorViewSchema = keptSchema<PublicSponsor>('sponsors');

/** Who pays, as pages may name them. */
@Injectable()
export class SponsorsView {
  constructor(@InjectModel('SponsorView') private readonly model: Model<Kept<PublicSponsor>>) {}

  keepNewest(sponsors: readonly Kept<PublicSponsor>[]): Promise<void> {
    return keepNewest(this.model, sponsors);
  }

  async byId(id: string): Promise<PublicSponsor | undefined> {
    return (await this.model.findById(id).lean<Kept<PublicSponsor>>().exec())?.state;
  }
}
