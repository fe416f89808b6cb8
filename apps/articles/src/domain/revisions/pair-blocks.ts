import { isDeepStrictEqual } from 'node:util';
import type { BodyBlock } from '../writing/body-block.js';
import { textOfBlock } from '../writing/block-text.js';

/** Beyond so many comparisons only blocks that are the same by id or by word are found again. */
const mostComparisons = 40_000;
/** So much of their words two blocks have in common that are one. */
const leastAlike = 0.5;

type Test = (one: BodyBlock, other: BodyBlock) => boolean;

/** Which block of the text before became which of the text after, by their places: by id, else the same words, else the most alike. */
export function pairBlocks(before: readonly BodyBlock[], after: readonly BodyBlock[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const [lost, found] = [new Set(before.keys()), new Set(after.keys())];
  const pair = (from: number, to: number): void => {
    pairs.set(to, from);
    lost.delete(from);
    found.delete(to);
  };
  const pairWhere = (isSame: Test): void => {
    for (const to of found) {
      const from = [...lost].find(index => isSame(at(before, index), at(after, to)));
      if (from !== undefined) pair(from, to);
    }
  };
  const ids = new Map(before.map(({ id }, index) => [id, index]));
  for (const to of found) {
    const from = ids.get(at(after, to).id);
    if (from !== undefined) pair(from, to);
  }
  if (lost.size * found.size > mostComparisons) return pairs;
  pairWhere((one, other) => isDeepStrictEqual({ ...one, id: '' }, { ...other, id: '' }));
  const words = new Map([...before, ...after].map(block => [block, wordsOf(block)]));
  for (const to of found) {
    const [best] = [...lost]
      .filter(from => at(before, from).type === at(after, to).type)
      .map(from => ({ from, alike: likeness(words.get(at(before, from)), words.get(at(after, to))) }))
      .filter(({ alike }) => alike >= leastAlike)
      .toSorted((one, other) => other.alike - one.alike);
    if (best) pair(best.from, to);
  }
  return pairs;
}

function at(blocks: readonly BodyBlock[], index: number): BodyBlock {
  const block = blocks[index];
  if (!block) throw new Error(`No block ${index}`);
  return block;
}

const wordsOf = (block: BodyBlock): Set<string> =>
  new Set(
    textOfBlock(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

/** Dice's coefficient of two sets of words. */
function likeness(one = new Set<string>(), other = new Set<string>()): number {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter(word => other.has(word)).length) / (one.size + other.size);
}
