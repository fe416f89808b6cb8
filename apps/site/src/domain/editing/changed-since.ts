import { type BlockForm, blocksIn, type Fields } from './block-fields.js';

/** Fields of a form that now stand otherwise than they were typed; of the blocks that they differ at all (`body`). */
export function changedSince(typed: Fields, stands: Fields): string[] {
  const names = Object.keys(stands).filter(name => !name.startsWith('block.') && !name.startsWith('author.'));
  const differing = names.filter(name => typed[name] !== undefined && typed[name].trim() !== stands[name]);
  const text = (blocks: readonly BlockForm[]) => JSON.stringify(blocks.map(({ type, fields }) => [type, Object.values(fields)]));
  return text(blocksIn(typed)) === text(blocksIn(stands)) ? differing : [...differing, 'body'];
}
