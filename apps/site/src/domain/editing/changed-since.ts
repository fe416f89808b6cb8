import { type BlockForm, blocksIn, type Fields } from './block-fields.js';

/** Fields of a form that now stand otherwise than they were typed; of the blocks that they differ at all (`body`). */
export function changedSince(typed: Fields, stands: Fields): string[] {
  const names = Object.keys(stands).filter(name => !name.startsWith('block.') && !name.startsWith('author.'));
  const differing = names.filter(name => typed[name] !== undefined && typed[name].trim() !== stands[name]);
  return isSameText(blocksIn(typed), blocksIn(stands)) ? differing : [...differing, 'body'];
}

/** Whatever the form has besides (a file, its credit) is no part of the text. */
const isSameText = (typed: readonly BlockForm[], stands: readonly BlockForm[]): boolean =>
  typed.length === stands.length &&
  stands.every(({ type, fields }, at) => {
    const { type: kind, fields: own = {} } = typed[at] ?? {};
    return kind === type && Object.entries(fields).every(([name, value]) => (own[name] ?? value).trim() === value.trim());
  });
