import { lookAlikes, standIns } from './look-alikes.js';

/** One folded character, and where in the original text it comes from. */
export interface Sign {
  /** Lower case, without accents, look-alikes made Latin. Of a gap: itself. */
  readonly char: string;
  /**
   * `stand-in`: a sign such as $ that may stand for a letter. `mark`: Markdown may take it away when the comment is shown.
   * `ideograph`: of a script that puts no space between words.
   */
  readonly kind: 'letter' | 'digit' | 'ideograph' | 'stand-in' | 'mark' | 'gap';
  readonly start: number;
  end: number;
  /** A capital I after a small letter, as in `sIut`, is there to be read as l. */
  readonly sly: boolean;
}

/** What nobody sees, and accents where they are decoration: the vowel signs of Indic scripts are not, nor are kana's voicing marks. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Script=Inherited}\u0483-\u0489\u0591-\u05c7]$/u;
const voicing = /^[\u3099\u309a]$/u;
const letter = /^[\p{L}\p{M}\p{Nl}]$/u;
const digit = /^\p{N}$/u;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const marks = new Set('*`\\[]~');

const kindOf = (char: string): Sign['kind'] => {
  if (unspaced.test(char) || voicing.test(char)) return 'ideograph';
  if (letter.test(char)) return 'letter';
  if (digit.test(char)) return 'digit';
  if (standIns.has(char)) return 'stand-in';
  return marks.has(char) ? 'mark' : 'gap';
};

const isUnseen = (char: string): boolean => unseen.test(char) && !voicing.test(char);

/** 🅐 and 🅰 are letters to a reader, and pictures to Unicode. */
const unboxed = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCodePoint(code - 0x1f150 + 0x61);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCodePoint(code - 0x1f170 + 0x61);
  return char;
};

/** A few characters stand for whole phrases; more than these are not taken apart, so that folding makes no text much longer. */
const longestExpansion = 4;

const decompose = (char: string): string[] => {
  const apart = Array.from(unboxed(char).normalize('NFKD'));
  return apart.length > longestExpansion ? [char] : apart;
};

interface Folded {
  readonly char: string;
  readonly kind: Sign['kind'];
}

const fold = (char: string): readonly Folded[] =>
  decompose(char)
    .filter(part => !isUnseen(part))
    // By way of capitals: that makes ß ss, ſ s, and one letter of both forms of sigma.
    .flatMap(part => Array.from(part.toUpperCase().toLowerCase()))
    .flatMap(part => Array.from(lookAlikes.get(part) ?? part))
    .filter(part => !isUnseen(part))
    .map(part => ({ char: part, kind: kindOf(part) }));

const ascii = Array.from({ length: 128 }, (_, code) => fold(String.fromCodePoint(code)));
const foldOf = (char: string): readonly Folded[] => ascii[char.codePointAt(0) ?? 0] ?? fold(char);

/** In time and size linear in the text: each character becomes a bounded number of signs. What nobody sees becomes none. */
export const foldText = (text: string): Sign[] => {
  const signs: Sign[] = [];
  let start = 0;
  let before = '';
  for (const char of text) {
    const end = start + char.length;
    const folded = foldOf(char);
    const sly = char === 'I' && before >= 'a' && before <= 'z';
    for (const { char: sign, kind } of folded) signs.push({ char: sign, kind, start, end, sly });
    const last = signs.at(-1);
    if (folded.length === 0 && last !== undefined) last.end = end;
    else before = char;
    start = end;
  }
  return signs;
};
