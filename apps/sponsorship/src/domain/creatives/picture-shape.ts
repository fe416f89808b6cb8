import type { PublicPlacement } from '#contracts';

/** In pixels: of a picture, or of the box that it is for. */
export interface Shape {
  readonly width: number;
  readonly height: number;
}
export type Picture = Shape & { readonly url: string };
export type Box = Pick<PublicPlacement['sizes'][number], 'width' | 'height'>;

/** A picture that is scaled has whole pixels only: a hundredth is no other shape, nor is one pixel. */
const tolerance = 0.01;

export function sameShape(one: Shape, other: Shape): boolean {
  const scaled = (one.height * other.width) / one.width;
  return Math.abs(scaled - other.height) <= Math.max(1, tolerance * other.height);
}
