import type { IsHit } from './marked-words.js';
import { stemOf } from './stem-of.js';

/** Whether a word, in a language, is one of those that are looked for. A page asks of the same words in article after article, and each is stemmed once. */
export function wordsLookedFor(stems: ReadonlySet<string>): (language: string) => IsHit {
  const byLanguage = new Map<string, IsHit>();
  return language => {
    const known = byLanguage.get(language) ?? remembered(word => stems.has(stemOf(word, language)));
    byLanguage.set(language, known);
    return known;
  };
}

function remembered(isHit: IsHit): IsHit {
  const known = new Map<string, boolean>();
  return word => {
    const seen = known.get(word) ?? isHit(word);
    known.set(word, seen);
    return seen;
  };
}
