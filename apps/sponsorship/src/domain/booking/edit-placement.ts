import type { PublicCreative } from '#contracts';
import type { Creative } from '../creatives/creative.js';
import { publicCreativeOf } from '../creatives/public-creative.js';
import { UnknownReferenceError } from '../flawed-error.js';
import { SlotTakenError } from './errors.js';
import type { Placement } from './placement.js';

export type PlacementFields = Omit<Placement, 'id' | 'version' | 'house'>;

export const makePlacement = (id: string, fields: PlacementFields): Placement => ({ ...fields, id, version: 1 });

export const editPlacement = (before: Placement, fields: Partial<PlacementFields>): Placement => ({
  ...before,
  ...fields,
  version: before.version + 1,
});

/** A page has one box of each kind that is on. */
export function refuseTakenSlot({ id, slot, state }: Placement, owner: Placement | undefined): void {
  if (state === 'on' && owner && owner.id !== id) throw new SlotTakenError(slot, owner.name);
}

/** The paper's own, and approved: it stands alone where nobody can be asked. */
export function houseOf(id: string, creative: Creative | undefined): PublicCreative {
  if (!creative) throw refused(`There is no creative ${id}`);
  if (creative.sponsorId !== undefined) throw refused(`${id} is a sponsor's, and not the paper's own`);
  if (creative.state !== 'approved') throw refused(`${id} is not approved`);
  return publicCreativeOf(creative);
}

/** It is shown as it is now, and not at all while it is in review. */
export const showHouse = (before: Placement, creative: Creative): Placement => ({
  ...before,
  house: creative.state === 'approved' ? publicCreativeOf(creative) : undefined,
  version: before.version + 1,
});

const refused = (message: string) => new UnknownReferenceError([{ pointer: '/houseCreativeId', message }]);
