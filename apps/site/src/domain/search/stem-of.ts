import { stemmer as ar } from '@orama/stemmers/arabic';
import { stemmer as da } from '@orama/stemmers/danish';
import { stemmer as nl } from '@orama/stemmers/dutch';
import { stemmer as en } from '@orama/stemmers/english';
import { stemmer as fi } from '@orama/stemmers/finnish';
import { stemmer as fr } from '@orama/stemmers/french';
import { stemmer as de } from '@orama/stemmers/german';
import { stemmer as hu } from '@orama/stemmers/hungarian';
import { stemmer as it } from '@orama/stemmers/italian';
import { stemmer as no } from '@orama/stemmers/norwegian';
import { stemmer as pt } from '@orama/stemmers/portuguese';
import { stemmer as ro } from '@orama/stemmers/romanian';
import { stemmer as ru } from '@orama/stemmers/russian';
import { stemmer as es } from '@orama/stemmers/spanish';
import { stemmer as sv } from '@orama/stemmers/swedish';
import { stemmer as tr } from '@orama/stemmers/turkish';

/** In a language without rules of its own a word is found as it is written. */
const stemmers: Readonly<Record<string, (word: string) => string>> = {
  ar,
  da,
  de,
  en,
  es,
  fi,
  fr,
  hu,
  it,
  nb: no,
  nl,
  nn: no,
  no,
  pt,
  ro,
  ru,
  sv,
  tr,
};

/** By which rules a text is read: the first part of its BCP 47 tag. */
export const languageOfTag = (locale: string): string => locale.split('-', 1)[0]?.toLowerCase() ?? '';

/** More would be no word, but a key that no index takes. */
const longest = 60;

/** Most words of an edition have been read a moment ago. Begun anew when it is full; some megabytes at most. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** What all forms of a word have in common, whoever writes them with or without accents. */
export function stemOf(word: string, language: string): string {
  if (word.length > longest) return stem(word, language);
  const key = `${language} ${word}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  if (known.size === mostKnown) known.clear();
  const made = stem(word, language);
  known.set(key, made);
  return made;
}

function stem(word: string, language: string): string {
  const plain = word.normalize('NFKC').toLowerCase();
  return folded(stemmers[language]?.(plain) ?? plain).slice(0, longest);
}

/** The marks on Latin, Greek and Cyrillic letters; in other scripts a mark is a letter. */
const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss');
