import { type OutgoingEvent, placementUpdated } from '#contracts';
import type { Placement } from './placement.js';

/** Everything that a page needs to draw the box alone; what can be sold of it is nobody's business. */
export const announcePlacement = ({ sizes, labels, ...placement }: Placement): OutgoingEvent =>
  placementUpdated({ ...placement, sizes: [...sizes], labels: [...labels] });
