import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PlacementSlot, PublicPlacement } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const placementViewSchema = keptSchema<PublicPlacement>('placements', [{ 'state.slot': 1 }]);

/** The boxes for advertising: where they stand, how large they are, what they say and hold by themselves. */
@Injectable()
export class PlacementsView {
  constructor(@InjectModel('PlacementView') private readonly model: Model<Kept<PublicPlacement>>) {}

  keepNewest(placements: readonly Kept<PublicPlacement>[]): Promise<void> {
    return keepNewest(this.model, placements);
  }

  /** The one of each of these slots that is on. */
  async in(slots: readonly PlacementSlot[]): Promise<PublicPlacement[]> {
    const kept = await this.model
      .find({ 'state.slot': { $in: [...slots] }, 'state.state': 'on' })
      .sort({ _id: 1 })
      .lean<Kept<PublicPlacement>[]>()
      .exec();
    const bySlot = new Map(kept.flatMap(({ state }) => state ?? []).map(placement => [placement.slot, placement]));
    return [...bySlot.values()];
  }
}
