interface Author {
  name: string;
}

const namedInTeaser = 3;

/** The names as a sentence would list them. Many are shortened, in a teaser, to the first two and how many others. */
export function bylineNames(authors: readonly Author[], locale: string, others: (count: number) => string): string {
  const names = authors.map(author => author.name);
  const shown = names.length > namedInTeaser ? [...names.slice(0, 2), others(names.length - 2)] : names;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown);
}
