import { createHash } from 'node:crypto';
import type { Fields } from '../../domain/editing/block-fields.js';

/** Form fields that say together what the owner of the article knows as one, by what their names begin with. */
const together: Readonly<Record<string, string>> = {
  section: 'sectionIds',
  also: 'sectionIds',
  author: 'authors',
  related: 'relatedIds',
  comments: 'commentPolicy',
  seo: 'seo',
  video: 'video',
  block: 'body',
};

/** What of an article a field of its form is a part of. */
const partOf = (name: string): string => {
  const [first = name] = name.split('.', 1);
  return together[first] ?? name;
};

/**
 * A mark of each part of a text as a form shows it, of which the form carries the marks along: from what comes back it is seen which parts somebody has touched,
 * and which only say what stood there when the page was made.
 */
export function marksOf(fields: Fields): Readonly<Record<string, string>> {
  const parts = new Map<string, [name: string, value: string][]>();
  for (const [name, typed] of Object.entries(fields)) {
    const value = typed.trim();
    if (value !== '') parts.set(partOf(name), [...(parts.get(partOf(name)) ?? []), [name, value]]);
  }
  return Object.fromEntries(
    [...parts].map(([part, said]) => [
      part,
      markOf(part === 'sectionIds' ? said.toSorted((one, other) => (String(one) < String(other) ? -1 : 1)) : said),
    ]),
  );
}

const markOf = (said: readonly (readonly [string, string])[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 10);

/**
 * A form after somebody else was quicker: what its writer has not touched says what stands there now, the rest what was typed. `marks` are those that the form
 * brought along; of a form without any all is taken for touched.
 */
export function withTheirs(typed: Fields, now: Fields, marks: Readonly<Record<string, string>> | undefined): Fields {
  if (!marks) return typed;
  const came = marksOf(typed);
  const ofText = new Set(Object.keys(now).map(partOf));
  const isTheirs = (name: string): boolean => ofText.has(partOf(name)) && came[partOf(name)] === marks[partOf(name)];
  const kept = Object.entries(typed).filter(([name]) => !isTheirs(name));
  const taken = Object.entries(now).filter(([name]) => isTheirs(name));
  return Object.fromEntries([...kept, ...taken]);
}

/** Of what stands there now, what did not when the form was made: that alone is news to its writer. */
export function newsTo(marks: Readonly<Record<string, string>> | undefined, now: Fields): Fields {
  if (!marks) return now;
  const stands = marksOf(now);
  return Object.fromEntries(Object.entries(now).filter(([name]) => stands[partOf(name)] !== marks[partOf(name)]));
}

/** As they go through a form; nothing, where somebody has made something else of them. */
export function marksIn(text: string | undefined): Readonly<Record<string, string>> | undefined {
  try {
    const marks: unknown = JSON.parse(text ?? '');
    if (typeof marks !== 'object' || marks === null) return undefined;
    return Object.fromEntries(Object.entries(marks).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return undefined;
  }
}
