import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicSponsor } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

/** More names than that nobody looks through. */
const mostSponsors = 500;

export const sponsorViewSchema = keptSchema<PublicSponsor>('sponsors');

/** Who pays, as pages may name them. */
@Injectable()
export class SponsorsView {
  constructor(@InjectModel('SponsorView') private readonly model: Model<Kept<PublicSponsor>>) {}

  keepNewest(sponsors: readonly Kept<PublicSponsor>[]): Promise<void> {
    return keepNewest(this.model, sponsors);
  }

  /** Those who pay at this moment, by name. */
  async active(): Promise<PublicSponsor[]> {
    const found = await this.model
      .find({ 'state.state': 'active' })
      .sort({ 'state.name': 1 })
      .limit(mostSponsors)
      .lean<Kept<PublicSponsor>[]>()
      .exec();
    return found.flatMap(({ state }) => state ?? []);
  }

  async byId(id: string): Promise<PublicSponsor | undefined> {
    return (await this.model.findById(id).lean<Kept<PublicSponsor>>().exec())?.state;
  }
}
