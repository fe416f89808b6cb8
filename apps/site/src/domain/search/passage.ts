import { type IsHit, markedWords, type Piece } from './marked-words.js';
import { wordsOf } from './words-of.js';

/** About three lines of a page. */
const length = 220;
const before = 70;
/** Of a book the beginning is looked through: a page shows twenty, and others wait for it. */
const longestLook = 20_000;

/** Where an article says most of what was looked for, cut to some lines; else how it begins. */
export function passageOf(texts: Iterable<string>, isHit: IsHit, wanted: number): Piece[] {
  let best: { text: string; hits: number; at: number } | undefined;
  let left = longestLook;
  for (const text of texts) {
    const found = wordsOf(text.slice(0, left)).filter(word => isHit(word.text));
    const hits = new Set(found.map(word => word.text.toLowerCase())).size;
    if (!best || hits > best.hits) best = { text, hits, at: found[0]?.at ?? 0 };
    left -= text.length;
    if (best.hits >= wanted || left <= 0) break;
  }
  return best ? markedWords(cut(best.text, best.at), isHit) : [];
}

/** Around a place, by whole words. */
function cut(text: string, at: number): string {
  const begin = at > before ? afterSpace(text, at - before, at) : 0;
  const isWhole = text.length - begin <= length;
  const space = text.lastIndexOf(' ', begin + length);
  const end = isWhole ? text.length : space > at ? space : begin + length;
  return `${begin > 0 ? '… ' : ''}${whole(text.slice(begin, end))}${isWhole ? '' : ' …'}`;
}

/** Without half of a character at either end. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');

/** Where no space is near, as in Chinese, a word may be cut. */
function afterSpace(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < to ? space + 1 : from;
}
