import type { FieldWords } from './words/field-words.js';

type TypedField = 'text' | 'name' | 'email';

/** What the paper says of a field that its owner has refused: what was typed tells it, whatever words the owner has for it. */
export function fieldFault(field: TypedField, typed: string | undefined, most: number, words: FieldWords): string {
  if (typed === undefined || typed.trim() === '') return words.missing[field];
  if (Array.from(typed.trim()).length > most) return words.tooLong(most);
  return words.unusable[field];
}
