import type { FieldDiff } from '../../domain/editing/revision.js';
import { type NamesOfIds, saidValue } from '../../domain/editing/said-value.js';
import { usePage } from '../page-scope.js';
import { ChangedWords, Marked } from './changed-words.js';

/** A field that differs: by its words, or as what it was and what it is. */
export function ChangedField({ diff, names }: { diff: FieldDiff; names: NamesOfIds }) {
  const editing = usePage().words.editing;
  const { values } = editing;
  const { field, before, after, words } = diff;
  const shown = (value: unknown): string => saidValue(value, { field, words: editing, names }) || values.nothing;
  return (
    <>
      <dt>{values.field[field] ?? field}</dt>
      <dd>
        {words ? (
          <ChangedWords runs={words} />
        ) : (
          <span class="editor-diff__words" dir="auto">
            <Marked kind="removed">{shown(before)}</Marked> <Marked kind="added">{shown(after)}</Marked>
          </span>
        )}
      </dd>
    </>
  );
}
