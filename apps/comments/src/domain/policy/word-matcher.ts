import { AhoCorasick } from './aho-corasick.js';
import { foldText, type Sign } from './fold-text.js';
import { hasStandIn, readListed, readLoosely } from './read-loosely.js';
import { readPlainly, readShortened } from './read-plainly.js';
import type { Reading } from './reading.js';
import { mergeSpans, type Span } from './span.js';

export interface Found {
  readonly spans: readonly Span[];
  /** What the search took; never more than a fixed number for each character of the text, whatever the words are. */
  readonly steps: number;
}

const has = (signs: readonly Sign[], kind: Sign['kind']): boolean => signs.some(sign => sign.kind === kind);

/** With its two boundaries, a word that has one letter. */
const oneLetter = 3;

/** `C++` would be every c: what is left of an entry must not be a single letter, unless it is one. */
const isLeftOver = (word: string, { chars }: Reading): boolean =>
  chars.length < oneLetter || (chars.length === oneLetter && Array.from(word.normalize('NFC').trim()).length > 1);

/**
 * Finds whole words and phrases in three readings of a text: as it is written, as it is meant where letters are
 * disguised, and with drawn-out letters made short. The last two count only where there is a disguise in what they found.
 * Spans are UTF-16 offsets into the text as it was given. Whatever is neither letter nor digit separates words.
 */
export class WordMatcher {
  private readonly plain: AhoCorasick;
  private readonly loose: AhoCorasick;
  private readonly shortened: AhoCorasick;

  constructor(words: readonly string[]) {
    const entries = words
      .map(word => ({ word, signs: foldText(word) }))
      .map(({ word, signs }) => ({ signs, plain: readPlainly(signs), listed: readListed(signs), word }));
    const written = entries.filter(({ word, signs, plain }) => !hasStandIn(signs) && !isLeftOver(word, plain));
    const spaced = entries.filter(({ word, signs, listed }) => !has(signs, 'ideograph') && !isLeftOver(word, listed));
    this.plain = new AhoCorasick(written.map(({ plain }) => plain.chars));
    this.loose = new AhoCorasick(spaced.map(({ listed }) => listed.chars));
    this.shortened = new AhoCorasick(
      written
        .filter(({ signs }) => !has(signs, 'ideograph'))
        .map(({ signs }) => readShortened(signs).chars)
        .filter(({ length }) => length > oneLetter),
    );
  }

  find(text: string): Found {
    const signs = foldText(text);
    const spans: Span[] = [];
    let steps = signs.length;
    const search = (words: AhoCorasick, reading: Reading, disguisedOnly: boolean): void => {
      steps += words.search(reading.chars, (end, length) => {
        if (!disguisedOnly || reading.isDisguised(end, length)) spans.push(reading.spanOf(end, length));
      });
    };
    search(this.plain, readPlainly(signs), false);
    search(this.loose, readLoosely(signs), true);
    search(this.shortened, readShortened(signs), true);
    return { spans: mergeSpans(spans), steps };
  }
}

const matchers = new WeakMap<readonly string[], WordMatcher>();

/** Building one costs more than a search, so it is made once for each list. A list must not change; it is replaced. */
export const matcherOf = (words: readonly string[]): WordMatcher => {
  const known = matchers.get(words);
  if (known !== undefined) return known;
  const made = new WordMatcher(words);
  matchers.set(words, made);
  return made;
};
