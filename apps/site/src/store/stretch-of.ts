import { positionOf } from '#persistence';

/** From when until when the rows of a keyset page by time can be: all that could ever stand on it. */
export const stretchOf = (next: string | undefined, after: string | undefined): { since: number; until: number } => ({
  since: next === undefined ? -Infinity : timeOf(next),
  until: after === undefined ? Infinity : timeOf(after),
});

function timeOf(cursor: string): number {
  const { value } = positionOf(cursor);
  return value instanceof Date ? value.getTime() : Infinity;
}
