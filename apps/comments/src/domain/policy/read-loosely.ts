import type { Sign } from './fold-text.js';
import { standIns } from './look-alikes.js';
import { Reading } from './reading.js';

/** A word with what stands for letters in it; `gap` is the one sign before it, if it is one. */
interface Word {
  readonly signs: readonly Sign[];
  readonly gap: string | undefined;
}

const isLetter = ({ kind }: Sign): boolean => kind === 'letter';
const isMark = ({ kind }: Sign): boolean => kind === 'mark';
/** At the end of a word, these end the sentence or are Markdown's. */
const endsWord = ({ kind, char }: Sign): boolean => kind === 'mark' || char === '!' || char === '|';
const isGap = ({ kind }: Sign): boolean => kind === 'gap' || kind === 'ideograph';

const wordsIn = (signs: readonly Sign[]): Word[] => {
  const words: Word[] = [];
  let gapFrom = 0;
  for (let at = 0; at < signs.length;) {
    let from = at;
    while (at < signs.length && !isGap(signs[at] as Sign)) at += 1;
    let to = at;
    while (from < to && endsWord(signs[to - 1] as Sign)) to -= 1;
    while (from < to && endsWord(signs[from] as Sign)) from += 1;
    if (from < to) {
      words.push({ signs: signs.slice(from, to), gap: from - gapFrom === 1 ? signs[gapFrom]?.char : undefined });
      gapFrom = to;
    }
    at += 1;
  }
  return words;
};

const isSingle = (word: Word | undefined): word is Word => word?.signs.length === 1;

/** `b.a.d`: single letters with the same single sign between any two of them are one word. */
const joined = (words: readonly Word[], from: number): readonly Word[] => {
  const gap = words[from + 1]?.gap;
  let to = from + 1;
  if (isSingle(words[from]) && gap !== undefined) while (isSingle(words[to]) && words[to]?.gap === gap) to += 1;
  // In `a b.a.d` the b belongs to what follows.
  const takesAnothersFirst = to - from === 2 && isSingle(words[to]) && words[to]?.gap !== undefined;
  return words.slice(from, takesAnothersFirst ? from + 1 : to);
};

/** i and l are one letter here, as what stands for the one may stand for the other. */
export const looseLetter = (char: string): string => {
  const letter = standIns.get(char) ?? char;
  return letter === 'l' ? 'i' : letter;
};

/** Figures such as 455, A55 or 5s are what they are: it takes two letters, or a letter and a sign, to make a word of the rest. */
const isWord = (signs: readonly Sign[]): boolean => {
  const letters = signs.filter(isLetter).length;
  return letters >= 2 || (letters === 1 && signs.some(({ kind }) => kind === 'stand-in'));
};

const write = (reading: Reading, signs: readonly Sign[], spread: boolean): void => {
  const word = isWord(signs);
  let marked = false;
  for (const sign of signs) {
    if (isMark(sign)) marked = true;
    else if (word) reading.letter(looseLetter(sign.char), sign, spread || marked || sign.sly || !isLetter(sign));
    else if (sign.kind === 'stand-in') reading.gap();
    else reading.letter(isLetter(sign) ? looseLetter(sign.char) : sign.char, sign, false);
    if (!isMark(sign)) marked = false;
  }
  reading.gap();
};

/** `a$$` on a list is meant with its signs: as it is written, it would be the word a. */
export const hasStandIn = (signs: readonly Sign[]): boolean =>
  wordsIn(signs).some(word => isWord(word.signs) && word.signs.some(({ kind }) => kind === 'stand-in'));

/** A word or phrase of a list: no letter of it is there by chance. */
export const readListed = (signs: readonly Sign[]): Reading => {
  const reading = new Reading();
  for (const word of wordsIn(signs)) write(reading, word.signs, false);
  return reading;
};

/** Words of one letter that stand beside a spread word, as in `a b a d`, and are no part of it. */
const besideWords = new Set(['a', 'i']);
const isBeside = (sign: Sign | undefined): boolean => sign !== undefined && besideWords.has(sign.char);

/** The word, and what it may be without its first sign (`@bad`), or without the single letters beside it (`a b a d`). */
const variants = (run: readonly Word[]): readonly (readonly Sign[])[] => {
  const signs = run.flatMap(word => word.signs);
  const spaced = run[1]?.gap === ' ';
  const from = signs[0]?.kind === 'stand-in' || (spaced && isBeside(signs[0])) ? 1 : 0;
  const to = signs.length - Number(spaced && isBeside(signs.at(-1)));
  const shorter = [signs.slice(from), signs.slice(0, to), signs.slice(from, to)];
  return [signs, ...shorter.filter(({ length }) => length < signs.length)];
};

/**
 * As it is meant to be read: digits and signs stand for letters, Markdown inside a word is not there, and a word whose
 * letters are spread is one word. A word that may be shorter than it is written is there in each of its lengths.
 */
export const readLoosely = (signs: readonly Sign[]): Reading => {
  const reading = new Reading();
  const words = wordsIn(signs);
  for (let at = 0; at < words.length;) {
    const run = joined(words, at);
    for (const variant of variants(run)) write(reading, variant, run.length > 1);
    at += run.length;
  }
  return reading;
};
