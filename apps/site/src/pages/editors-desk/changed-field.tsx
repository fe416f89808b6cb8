import type { FieldDiff } from '../../domain/editing/revision.js';
import { usePage } from '../page-scope.js';
import type { Surroundings } from '../views.js';
import { ChangedWords, Marked } from './changed-words.js';

/** A field that differs: by its words, or as what it was and what it is. */
export function ChangedField({ diff, sections }: { diff: FieldDiff; sections: Surroundings['sections'] }) {
  const { revisions } = usePage().words.editing;
  const { field, before, after, words } = diff;
  const shown = (value: unknown): string => shownValue(value, sections) || revisions.nothing;
  return (
    <>
      <dt>{revisions.field[field] ?? field}</dt>
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

/** As one reads it: lists by the names of what is in them. */
function shownValue(value: unknown, sections: Surroundings['sections']): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(item => shownValue(item, sections)).join(', ');
  if (typeof value !== 'object') return sections.find(({ id }) => id === value)?.name ?? `${value as string | number | boolean}`;
  const { name, authorId } = value as { name?: string; authorId?: string };
  return name ?? authorId ?? JSON.stringify(value);
}
