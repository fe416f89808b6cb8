import { labelIn, type PlacementSlot } from '#contracts';
import { boxClass } from '../../domain/advertising/boxes.js';
import { languageOf } from '../../domain/text/language.js';
import { classes } from '../elements/classes.js';
import { usePage } from '../page-scope.js';
import { HouseCreative } from './house-creative.js';

/**
 * A box for advertising, whole without a script and without the service that fills it: the label, which nothing takes away, the room that it will need,
 * and what the paper itself shows there. Nothing at all where the page has no such box.
 */
export function Slot({ at }: { at: PlacementSlot }) {
  const { paper, slot: slotAt } = usePage();
  const slot = slotAt(at);
  if (!slot) return null;
  const { placement } = slot;
  const label = labelIn(placement.labels, paper.locale)!;
  return (
    <div class={`slot slot--${at}`} role="group" aria-labelledby={`slot-${at}`}>
      <p id={`slot-${at}`} class="slot__label" {...languageOf(label, paper)}>
        {label.text}
      </p>
      <div class={classes('slot__box', boxClass(placement.sizes))} data-placement={placement.id}>
        <HouseCreative slot={slot} />
      </div>
    </div>
  );
}
