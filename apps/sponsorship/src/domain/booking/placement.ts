import type { PlacementSlot, PublicCreative, PublicPlacement } from '#contracts';

/** A box on a page. */
export interface Placement {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly slot: PlacementSlot;
  readonly state: 'on' | 'off';
  readonly sizes: PublicPlacement['sizes'];
  /** The disclosure, by locale; the first where none fits. */
  readonly labels: PublicPlacement['labels'];
  /** What stands in it when nothing else does; an approved creative of the paper itself. */
  readonly houseCreativeId?: string | undefined;
  /** The same as readers are shown it; followed when it changes, and gone while it is not approved. */
  readonly house?: PublicCreative | undefined;
  /** Page views of a day that can be sold, set by hand. */
  readonly dailyCapacity?: number | undefined;
}
