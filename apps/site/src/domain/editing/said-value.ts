import type { EditingWords } from '../words/editing-words.js';

/** How what is named by an id is called. */
export type NamesOfIds = ReadonlyMap<string, string>;

interface Saying {
  /** As the owner calls it. */
  readonly field: string;
  readonly words: EditingWords;
  readonly names: NamesOfIds;
}

/** What stands in a field of an article, as one reads it: by the names of what is named there, and in the words of the form. Nothing is an empty text. */
export function saidValue(value: unknown, about: Saying): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map(item => saidValue(item, about)).join(', ');
  if (typeof value === 'object') return saidObject(value, about);
  if (typeof value === 'boolean') return value ? about.words.values.yes : about.words.values.no;
  return saidText(`${value as string | number}`, about);
}

function saidText(text: string, { field, words, names }: Saying): string {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    genre: words.genres,
    notify: words.notifyIs,
    moderation: words.moderationIs,
    state: words.state,
  };
  return choices[field]?.[text] ?? names.get(text) ?? text;
}

/** Who, or what, is called by a name; of anything else each part. */
function saidObject(value: object, about: Saying): string {
  const { name, authorId } = value as { name?: unknown; authorId?: unknown };
  if (typeof name === 'string') return name;
  if (typeof authorId === 'string') return saidText(authorId, about);
  const parts = Object.entries(value).map(([part, inner]) => [part, saidValue(inner, { ...about, field: part })] as const);
  const { part: called } = about.words.values;
  return parts.flatMap(([part, said]) => (said === '' ? [] : [`${called[part] ?? part}: ${said}`])).join('; ');
}
