import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicStrip } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const stripViewSchema = keptSchema<PublicStrip>('strips');

/** The sponsors' strips: one of the paper, and some of sections; read together, for they are few. */
@Injectable()
export class StripsView {
  constructor(@InjectModel('StripView') private readonly model: Model<Kept<PublicStrip>>) {}

  keepNewest(strips: readonly Kept<PublicStrip>[]): Promise<void> {
    return keepNewest(this.model, strips);
  }

  async all(): Promise<PublicStrip[]> {
    const kept = await this.model.find().sort({ _id: 1 }).lean<Kept<PublicStrip>[]>().exec();
    return kept.flatMap(({ state }) => state ?? []);
  }
}
