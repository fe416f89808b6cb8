import { LRUCache } from 'lru-cache';
import { renderComment } from '../domain/writing/comment-text.js';

/** A page of a thread is asked for far more often than one of its comments changes. Nothing stays that is not asked for: it may be somebody's who was erased. */
const made = new LRUCache<string, string>({
  // In bytes, two for each character.
  maxSize: 16 * 1_048_576,
  sizeCalculation: (html, text) => 2 * (html.length + text.length),
  ttl: 60_000,
  ttlAutopurge: true,
});

/** The HTML of a comment's text, made once in a minute however many read it. */
export function rendered(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const html = renderComment(text);
  made.set(text, html);
  return html;
}
