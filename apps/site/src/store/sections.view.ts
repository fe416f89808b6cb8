import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicSection } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const sectionViewSchema = keptSchema<PublicSection>('sections');

/** The sections of the paper: few, so they are always read together. */
@Injectable()
export class SectionsView {
  constructor(@InjectModel('SectionView') private readonly model: Model<Kept<PublicSection>>) {}

  keepNewest(sections: readonly Kept<PublicSection>[]): Promise<void> {
    return keepNewest(this.model, sections);
  }

  async all(): Promise<PublicSection[]> {
    const kept = await this.model
      .find({ state: { $exists: true } })
      .lean<Kept<PublicSection>[]>()
      .exec();
    return kept.flatMap(({ state }) => state ?? []);
  }

  async isGone(path: string): Promise<boolean> {
    return (await this.model.exists({ gone: path })) !== null;
  }
}
