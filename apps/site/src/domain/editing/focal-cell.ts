/** The ninths of a picture, as one reads them. */
export const focalCells = ['top-left', 'top', 'top-right', 'left', 'centre', 'right', 'bottom-left', 'bottom', 'bottom-right'] as const;
export type FocalCell = (typeof focalCells)[number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the middle of each third. */
const [first, second, third] = [0.17, 0.5, 0.83];
const shares = [first, second, third] as const;

/** In which of them a point is. */
export function focalCellOf({ x, y }: Point): FocalCell {
  const thirdOf = (share: number) => Math.min(2, Math.floor(share * 3));
  return focalCells[thirdOf(y) * 3 + thirdOf(x)] ?? 'centre';
}

/** The point in its middle. */
export function focalPointOf(cell: FocalCell): Point {
  const at = focalCells.indexOf(cell);
  return { x: shares[at % 3] ?? second, y: shares[Math.floor(at / 3)] ?? second };
}

export const isFocalCell = (text: string | undefined): text is FocalCell => focalCells.includes(text as FocalCell);
