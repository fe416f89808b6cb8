import type { Box, Picture, Shape } from './picture-shape.js';

/** Pixels of a picture for each one of the box on a sharp screen. */
const sharp = 2;
/** Within rounding, one shape. */
const tolerance = 0.02;

/** Which of a creative's pictures stands in a box, as pages choose it: of the shape nearest to the box's, the least that is still sharp, else the largest. */
export function pictureForBox(pictures: readonly Picture[], box: Box): Picture | undefined {
  const distance = ({ width, height }: Shape) => Math.abs(Math.log((width * box.height) / (height * box.width)));
  const nearest = Math.min(...pictures.map(distance));
  const fitting = pictures.filter(picture => distance(picture) - nearest < tolerance).toSorted((one, other) => one.width - other.width);
  return fitting.find(({ width }) => width >= sharp * box.width) ?? fitting.at(-1);
}
