import type { Placement } from '../booking/placement.js';
import { isWithin } from './targeting-rule.js';

/** The disclosure in the language of a page: the narrowest that fits it, or the first. */
export function labelOf({ labels }: Placement, locale: string): string {
  const fitting = labels.filter(label => isWithin(locale, label.locale.toLowerCase()));
  const narrowest = fitting.toSorted((one, other) => other.locale.length - one.locale.length)[0];
  return (narrowest ?? labels[0])?.text ?? '';
}
