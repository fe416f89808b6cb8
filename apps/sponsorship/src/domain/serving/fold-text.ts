/**
 * Words alone, in small letters and without accents, one space before, between and behind them: what is folded so is found in another text word by word,
 * whatever stands around it. Scripts without spaces between words are found anywhere.
 */
export function foldText(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const words = bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** What to look for in a folded text, or nothing where no word is left of it. */
export function foldedWord(word: string): string | undefined {
  const folded = foldText(word);
  if (folded.trim() === '') return undefined;
  return withoutSpaces.test(folded) ? folded.trim() : folded;
}
