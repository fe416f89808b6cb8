/** How long the owner lets a text be; by the name of its field, or by what it is called within a block, a picture, a step or a slot. */
const longest: Readonly<Record<string, number>> = {
  headline: 200,
  shortHeadline: 80,
  standfirst: 500,
  kicker: 80,
  dateline: 120,
  slug: 120,
  alertText: 200,
  author: 200,
  storyId: 64,
  'seo.title': 200,
  'seo.description': 500,
  'correct.text': 5_000,
  content: 50_000,
  citation: 300,
  title: 300,
  alt: 1_000,
  caption: 2_000,
  credit: 300,
  rightsHolder: 300,
  reason: 1_000,
  note: 500,
};

/** How long a text may be that is longer. A browser does not hold it back (`maxlength`): it would cut off without a word what is pasted. */
export function longestPassed(field: string, typed: string): number | undefined {
  const most = longest[field] ?? longest[partOf(field)];
  return most !== undefined && typed.length > most ? most : undefined;
}

const partOf = (field: string): string =>
  field
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1) ?? '';
