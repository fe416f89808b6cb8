import { grounds, hexColour, readableOn } from './colour.js';

/**
 * A section's accent without inline style: its class is named after the colour (`accent-7a1f2b`), and the stylesheet's address names the
 * colours whose rules it carries. So any process can serve any page's stylesheet from its address alone, whatever sections it knows by now,
 * and the answer never changes.
 */
export function accentClass(accent: string | undefined): string | undefined {
  const colour = hexColour(accent);
  return colour && `accent-${colour.slice(1)}`;
}

/** Distinct readable hex digits in a stable order, without `#`: the part of the stylesheet's address. */
export function accentKeys(accents: readonly (string | undefined)[]): string[] {
  return [...new Set(accents.flatMap(accent => hexColour(accent)?.slice(1) ?? []))].toSorted();
}

/** One rule per colour and theme, each at 4.5:1 or more on its ground. */
export function accentRules(keys: readonly string[]): string {
  const rules = (ground: string) => keys.map(key => `.accent-${key}{--accent:${readableOn(ground, `#${key}`)}}`).join('');
  return keys.length ? `${rules(grounds.light)}@media (prefers-color-scheme:dark){${rules(grounds.dark)}}` : '';
}
