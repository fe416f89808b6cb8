interface Author {
  name: string;
}

const namedInTeaser = 3;

/** The names as a sentence would list them. Many are shortened, in a teaser, to the first two and how many others. */
export function bylineNames(authors: readonly Author[], locale: string, others: (count: number) => string): string {
  const names = authors.map(author => author.name);
  const shown = names.length > namedInTeaser ? [...names.slice(0, 2), others(names.length - 2)] : names;
  return listFormat(locale).format(shown);
}

/** One per locale of a paper: building it costs far more than using it. */
const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(locale: string): Intl.ListFormat {
  const known = listFormats.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  listFormats.set(locale, known);
  return known;
}
