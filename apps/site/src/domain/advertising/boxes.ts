import type { PublicPlacement } from '#contracts';

type Sizes = PublicPlacement['sizes'];

const mostSizes = 6;
const wellFormed = /^\d{1,5}x\d{1,4}x\d{1,4}(?:_\d{1,5}x\d{1,4}x\d{1,4})*$/;

/**
 * The room that a box keeps at each width of the window, as part of a class and of a stylesheet's address: `0x320x100_760x728x90`. As with accents, any
 * process can serve the stylesheet from its address alone, and no element needs a style of its own.
 */
export const boxKey = (sizes: Sizes): string =>
  sizes
    .toSorted((one, other) => one.minViewport - other.minViewport)
    .map(({ minViewport, width, height }) => `${minViewport}x${width}x${height}`)
    .join('_');

export const boxClass = (sizes: Sizes): string => `box-${boxKey(sizes)}`;

export const isBoxKey = (text: string): boolean => wellFormed.test(text) && text.split('_').length <= mostSizes;

/** What is narrower than the box makes it narrower, and nothing makes it lower. */
export const boxRules = (keys: readonly string[]): string => keys.flatMap(key => key.split('_').map(size => ruleOf(key, size))).join('');

function ruleOf(key: string, size: string): string {
  const [minViewport, width, height] = size.split('x').map(Number);
  const rule = `.box-${key}{inline-size:${width}px;block-size:${height}px}`;
  return minViewport === 0 ? rule : `@media (min-width:${minViewport}px){${rule}}`;
}
