/**
 * What a record's value may still say when a person is erased: all of it where it does not name them, the rest where it only mentions them, and
 * nothing (null) where it is theirs. What cannot be read is theirs, for nobody can tell.
 */
export function withoutPerson(value: string, personId: string, mentions: readonly string[]): string | null {
  if (!value.includes(personId)) return value;
  const data = read(value);
  if (data === undefined) return null;
  if (!names(data, personId)) return value;
  const left = withoutMentions(data, personId, mentions);
  return names(left, personId) ? null : JSON.stringify(left);
}

/** Ids of people, wherever they stand in a text, readable or not. */
export const peopleIn = (...texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap(text => text.match(/\b(?:usr|gst)_[0-9a-z]{1,60}/g) ?? [])),
];

/** As a value of its own; a text in which somebody wrote the id is another's. */
function names(data: unknown, personId: string): boolean {
  if (typeof data !== 'object' || data === null) return data === personId;
  return Object.values(data).some(value => names(value, personId));
}

function withoutMentions(data: unknown, personId: string, mentions: readonly string[]): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([field, value]) => value !== personId || !mentions.includes(field)));
}

function read(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
