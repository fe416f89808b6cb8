import type { BlockDiff, FieldDiff, TextDiff } from '../src/domain/revisions/diff-texts.js';
import type { WordRun } from '../src/domain/revisions/diff-words.js';
import type { SavedText } from '../src/domain/revisions/revision.js';

type Side = 'before' | 'after';

/** One side of a text that was compared word by word. */
export const sideOf = (side: Side, words: readonly WordRun[]): string =>
  words
    .filter(({ kind }) => kind === 'same' || kind === (side === 'after' ? 'added' : 'removed'))
    .map(({ text }) => text)
    .join('');

/** The text after, from the text before and what became of it. Words that were compared are taken from the comparison alone. */
export function applyDiff(before: SavedText, { fields, blocks }: TextDiff): SavedText {
  const { content, slug } = before;
  const { body: _body, ...old } = content;
  const known: Record<string, unknown> = { ...old, slug };
  for (const field of fields) {
    delete known[field.field];
    const value = valueAfter(field);
    if (value !== undefined) known[field.field] = value;
  }
  const { slug: after, ...rest } = known;
  const body = blocks.filter(({ change }) => change !== 'removed').map(blockAfter);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fields of a content, put together again
  return { slug: String(after), content: { ...rest, body } as unknown as SavedText['content'] };
}

const valueAfter = ({ words, after }: FieldDiff): unknown => (words ? sideOf('after', words) : after);

function blockAfter({ change, before, after, words }: BlockDiff): unknown {
  if (change === 'same') return before;
  if (!words || !after || !('content' in after)) return after;
  return { ...after, content: sideOf('after', words) };
}
