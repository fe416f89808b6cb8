import type { PublicArticle } from '#contracts';
import { languageOfTag, stemOf } from './stem-of.js';
import { textsOf } from './texts-of.js';
import { wordsOf } from './words-of.js';

/** An article as it is looked for: stems, by how much a word there says of it. */
export interface Searchable {
  readonly language: string;
  readonly headline: readonly string[];
  readonly names: readonly string[];
  readonly standfirst: readonly string[];
  /** What its body says again and again. */
  readonly often: readonly string[];
  /** All of them, and the sections that it stands in. */
  readonly words: readonly string[];
}

/** To be raised with each change to what is found by what: then every article is read anew. */
export const searchEdition = 1;

/** No stem looks like it, so that a section is looked for as a word is. */
export const sectionTerm = (id: string): string => `section:${id}`;

/** A body of more words, or of more different ones, is a book; its beginning is found. */
const [mostOfBody, mostWords] = [200_000, 4_000];
const times = 3;

export function searchableOf(article: PublicArticle): Searchable {
  const language = languageOfTag(article.locale);
  const stems = (texts: readonly string[]): string[] => texts.flatMap(text => wordsOf(text).map(word => stemOf(word.text, language)));
  const { headline, names, standfirst, body } = textsOf(article);
  const counts = countsOf(stems([body.join('\n').slice(0, mostOfBody)]));
  const [ofHeadline, ofNames, ofStandfirst] = [headline, names, standfirst].map(texts => [...new Set(stems(texts))]) as [
    string[],
    string[],
    string[],
  ];
  return {
    language,
    headline: ofHeadline,
    names: ofNames,
    standfirst: ofStandfirst,
    often: [...counts].filter(([, count]) => count >= times).map(([stem]) => stem),
    words: [...sectionsOf(article), ...[...new Set([...ofHeadline, ...ofNames, ...ofStandfirst, ...counts.keys()])].slice(0, mostWords)],
  };
}

function countsOf(stems: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

const sectionsOf = ({ sections }: PublicArticle): string[] => [
  ...new Set(sections.flatMap(({ id, ancestorIds }) => [id, ...ancestorIds]).map(sectionTerm)),
];
