import type { Block } from '#contracts';

const before = 3;
const after = 2;

/** Behind which block of a story something may stand that is none of it: its third paragraph, where two more are to come. Nowhere in a short one. */
export function middleOfStory(blocks: readonly Block[]): number | undefined {
  const paragraphs = blocks.flatMap(({ type }, at) => (type === 'text' ? [at] : []));
  return paragraphs.length >= before + after ? paragraphs[before - 1] : undefined;
}
