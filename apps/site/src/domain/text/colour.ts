type Rgb = readonly [number, number, number];

/** The two grounds on which the paper is read; the stylesheet's `--paper` in light and in dark. */
export const grounds = { light: '#fbf9f4', dark: '#161310' } as const;

/** WCAG 2.2 asks 4.5; a little more, because grounds of boxes differ a little from the page's. */
const readable = 4.8;

/** `#rrggbb` in lower case, or `undefined`: only such a value may become part of a class name. */
export const hexColour = (value: string | undefined): string | undefined =>
  value && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

const parse = (hex: string): Rgb => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const print = (rgb: Rgb): string => `#${rgb.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
const mix = (from: Rgb, to: Rgb, share: number): Rgb => from.map((channel, i) => channel + (to[i]! - channel) * share) as unknown as Rgb;

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map(channel => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours as WCAG defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parse(one)), luminance(parse(other))].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be read on the ground, else its nearest darker (on a light ground) or lighter one that can. */
export function readableOn(ground: string, colour: string): string {
  const [from, towards] = [parse(colour), parse(luminance(parse(ground)) > 0.5 ? '#000000' : '#ffffff')];
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = print(mix(from, towards, share));
    if (contrast(candidate, ground) >= readable) return candidate;
  }
  return print(towards);
}
