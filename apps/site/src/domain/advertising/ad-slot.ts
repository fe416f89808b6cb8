import type { PlacementSlot, PublicPlacement } from '#contracts';
import type { ArticleSummary } from '../article/article-summary.js';

/** A box of the page and what is needed to draw it without asking anybody. */
export interface AdSlot {
  readonly placement: PublicPlacement;
  /** That the paper itself has put there, if it is one. */
  readonly houseArticle?: ArticleSummary;
}

export type AdSlots = Readonly<Partial<Record<PlacementSlot, AdSlot>>>;
