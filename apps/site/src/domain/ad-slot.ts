import type { PlacementSlot, PublicPlacement } from '#contracts';
import type { ArticleSummary } from './article-summary.js';

/** A box of the page and what is needed to draw it without asking anybody. */
export interface AdSlot {
  readonly placement: PublicPlacement;
  /** That the paper itself has put there, if it is one. */
  readonly houseArticle?: ArticleSummary;
}

export type AdSlots = Readonly<Partial<Record<PlacementSlot, AdSlot>>>;

/** The disclosure in the paper's language; in the first that there is where none fits, for it is always said. */
export function disclosureOf({ labels }: Pick<PublicPlacement, 'labels'>, locale: string): PublicPlacement['labels'][number] {
  const language = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
  return (
    labels.find(label => label.locale.toLowerCase() === locale.toLowerCase()) ??
    labels.find(label => language(label.locale) === language(locale)) ??
    labels[0]!
  );
}
