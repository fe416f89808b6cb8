import { Injectable } from '@nestjs/common';
import type { SponsorTier } from '#contracts';
import { PaperZone } from '../../domain/paper-zone.js';
import { standInOrder } from '../../domain/strip/stand-in-order.js';
import type { StripEntry } from '../../domain/strip/strip.js';
import { StripsStore } from '../../store/strips.store.js';

export interface StripPreview {
  readonly at: Date;
  readonly tiers: readonly { readonly tier: SponsorTier; readonly entries: readonly StripEntry[] }[];
}

/** Who stands in a strip at a time, in which order: what readers see then. */
@Injectable()
export class PreviewStrip {
  constructor(
    private readonly strips: StripsStore,
    private readonly zone: PaperZone,
  ) {}

  async execute(id: string, at: Date): Promise<StripPreview> {
    const { state, tiers, entries } = await this.strips.get(id);
    const standing = entries.filter(({ startsAt, endsAt }) => state === 'on' && startsAt <= at && (!endsAt || endsAt > at));
    const date = this.zone.dateAt(at);
    return {
      at,
      tiers: tiers.map(({ tier, order }) => ({
        tier,
        entries: standInOrder(
          standing.filter(entry => entry.tier === tier),
          order,
          date,
        ),
      })),
    };
  }
}
