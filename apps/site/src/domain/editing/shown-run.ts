import { shownInline } from './inline-text.js';
import type { Run } from './revision.js';

const tags = /<(?!br\b)[^>]*>/gi;

/** A run of inline HTML as it is read. Tags are left out, for a run may hold half of a pair; but where nothing else was changed, they are what was. */
export function shownRun({ kind, text }: Run): string {
  const words = shownInline(text.replaceAll(tags, ''));
  const isOnlyTags = words.trim() === '' && text.trim() !== '';
  return kind !== 'same' && isOnlyTags ? text : unescaped(words);
}

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
