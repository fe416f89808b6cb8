import { wordsOf } from './words-of.js';

/** A piece of a text: a word that was looked for, or what stands between them. Plain text, to be escaped like any other. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

export type IsHit = (word: string) => boolean;

/** The whole text, with the words in it that were looked for. */
export function markedWords(text: string, isHit: IsHit): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const word of wordsOf(text)) {
    if (!isHit(word.text)) continue;
    if (word.at > from) pieces.push({ text: text.slice(from, word.at), isHit: false });
    pieces.push({ text: word.text, isHit: true });
    from = word.at + word.text.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), isHit: false }] : pieces;
}
