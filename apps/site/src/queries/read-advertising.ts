import { Injectable } from '@nestjs/common';
import type { PlacementSlot, PublicArticle, PublicPlacement } from '#contracts';
import { partOf, type Parts } from '../cache/parts.js';
import { SharedReadings } from '../cache/shared-readings.js';
import type { AdSlot, AdSlots } from '../domain/advertising/ad-slot.js';
import type { ArticlePageView, SectionPageView } from '../pages/views.js';
import { PlacementsView } from '../store/placements.view.js';
import { SponsorsView } from '../store/sponsors.view.js';
import { PickArticles } from './pick-articles.js';

/** What is paid for on a page: the boxes that it keeps for advertising, and who has paid for an article. */
@Injectable()
export class ReadAdvertising {
  constructor(
    private readonly placements: PlacementsView,
    private readonly sponsors: SponsorsView,
    private readonly pick: PickArticles,
    private readonly shared: SharedReadings,
  ) {}

  async ofSection(parts: Parts): Promise<Pick<SectionPageView, 'slots'>> {
    return { slots: await this.#slots(['section-top', 'section-list'], parts) };
  }

  async ofArticle({ sponsoredBy }: PublicArticle, parts: Parts): Promise<Pick<ArticlePageView, 'slots' | 'sponsor'>> {
    if (sponsoredBy !== undefined) parts.add(partOf.sponsor(sponsoredBy));
    const [slots, sponsor] = await Promise.all([
      this.#slots(['article-top', 'article-body', 'article-foot'], parts),
      sponsoredBy === undefined ? undefined : this.sponsors.byId(sponsoredBy),
    ]);
    return { slots, ...(sponsor && { sponsor }) };
  }

  #slots(slots: readonly PlacementSlot[], parts: Parts): Promise<AdSlots> {
    return this.shared.read(`slots ${slots.join(' ')}`, parts, own => this.#placed(slots, own));
  }

  async #placed(slots: readonly PlacementSlot[], parts: Parts): Promise<AdSlots> {
    parts.add(...slots.map(partOf.slot));
    const placements = await this.placements.in(slots);
    // By its id too, for it may leave the slot.
    parts.add(...placements.map(({ id }) => partOf.placement(id)));
    const filled = placements.map(async placement => [placement.slot, await this.#slot(placement, parts)]);
    return Object.fromEntries(await Promise.all(filled));
  }

  async #slot(placement: PublicPlacement, parts: Parts): Promise<AdSlot> {
    if (placement.house?.kind !== 'sponsored-article') return { placement };
    const [houseArticle] = await this.pick.execute([placement.house], parts);
    return { placement, ...(houseArticle && { houseArticle }) };
  }
}
