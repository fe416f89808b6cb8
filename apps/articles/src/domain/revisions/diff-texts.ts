import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import { textOfBlock } from '../writing/block-text.js';
import type { BodyBlock } from '../writing/body-block.js';
import { diffWords, type WordRun } from './diff-words.js';
import { pairBlocks } from './pair-blocks.js';
import type { SavedText } from './revision.js';

/** A field that differs; words, where both sides are texts. */
export interface FieldDiff {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly words?: readonly WordRun[];
}

export interface BlockDiff {
  readonly change: 'same' | 'added' | 'removed' | 'changed';
  /** It stands elsewhere among the blocks that stayed. */
  readonly moved?: boolean;
  readonly before?: BodyBlock;
  readonly after?: BodyBlock;
  readonly words?: readonly WordRun[];
}

export interface TextDiff {
  readonly fields: readonly FieldDiff[];
  /** In the order of the text after; what was taken out stands where it was. */
  readonly blocks: readonly BlockDiff[];
}

/** What became of a text: its fields, its blocks, and within a block its words. */
export const diffTexts = (before: SavedText, after: SavedText): TextDiff => ({
  fields: diffFields(before, after),
  blocks: diffBlocks(before.content.body, after.content.body, after.content.locale),
});

function diffFields(before: SavedText, after: SavedText): FieldDiff[] {
  const [old, current] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].filter(name => !isDeepStrictEqual(old[name], current[name]));
  return names.map(field => {
    const [from, to] = [old[field], current[field]];
    const words = typeof from === 'string' && typeof to === 'string' ? diffWords(from, to, after.content.locale) : undefined;
    return { field, ...(from !== undefined && { before: from }), ...(to !== undefined && { after: to }), ...(words && { words }) };
  });
}

function fieldsOf({ content: { body: _body, ...fields }, slug }: SavedText): Record<string, unknown> {
  return { slug, ...fields };
}

function diffBlocks(before: readonly BodyBlock[], after: readonly BodyBlock[], locale: string): BlockDiff[] {
  const pairs = pairBlocks(before, after);
  const isKept = new Set(pairs.values());
  const olds = [...before.keys()];
  const news = [...after.keys()].map(index => pairs.get(index) ?? -1 - index);
  return diffArrays(olds, news).flatMap(({ value, added, removed }) => {
    // Of a block that moved, its new place tells.
    if (removed)
      return value.filter(old => !isKept.has(old)).map((old): BlockDiff => ({ change: 'removed', ...side('before', before[old]) }));
    return value.map((old): BlockDiff => {
      if (old < 0) return { change: 'added', ...side('after', after[-1 - old]) };
      const moved = added ? { moved: true } : {};
      return { ...diffBlock(before[old], after[news.indexOf(old)], locale), ...moved };
    });
  });
}

function diffBlock(before: BodyBlock | undefined, after: BodyBlock | undefined, locale: string): BlockDiff {
  const both = { ...side('before', before), ...side('after', after) };
  if (!before || !after || isDeepStrictEqual(before, after)) return { change: 'same', ...both };
  const [from, to] = [textOfBlock(before), textOfBlock(after)];
  return { change: 'changed', ...both, ...(before.type === after.type && from !== to && { words: diffWords(from, to, locale) }) };
}

const side = (name: 'before' | 'after', block: BodyBlock | undefined) => (block ? { [name]: block } : {});
