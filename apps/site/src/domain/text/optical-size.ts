interface Size {
  readonly width: number;
  readonly height: number;
}

/** Square pixels of a logo; its sides follow from its form. */
const areas = { title: 6_400, associate: 3_600, supporter: 2_300 };
const tallest = { title: 64, associate: 48, supporter: 40 };
const widest = { title: 220, associate: 160, supporter: 132 };

/**
 * How large a logo stands so that it looks as large as the others of its tier: of equal area, not of equal height, which would make a long name tower
 * over a round mark; yet no taller and no wider than fits a line.
 */
export function opticalSize({ width, height }: Size, tier: keyof typeof areas): Size {
  const form = width / height;
  const high = Math.min(Math.sqrt(areas[tier] / form), tallest[tier], widest[tier] / form);
  return { width: Math.max(1, Math.round(high * form)), height: Math.max(1, Math.round(high)) };
}
