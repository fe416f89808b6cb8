import type { Block } from '#contracts';

const before = 3;
const after = 3;

/** Behind which block of a story something may stand that is none of it: after its third paragraph, between two of them. Nowhere in a short one. */
export function middleOfStory(blocks: readonly Block[]): number | undefined {
  let paragraphs = 0;
  for (const [at, { type }] of blocks.entries()) {
    if (type === 'text') paragraphs += 1;
    const following = blocks.slice(at + 1);
    if (paragraphs >= before && type === 'text' && following[0]?.type === 'text')
      return following.filter(block => block.type === 'text').length >= after ? at : undefined;
  }
  return undefined;
}
