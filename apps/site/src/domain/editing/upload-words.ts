import type { Fields } from './block-fields.js';
import { pictureWords } from './picture-form.js';

/** What a form says of a picture that comes with it, and of nothing else; `own`: what its fields begin with. Its alt and caption a block says itself. */
export function uploadWords(own: string): string[] {
  const words = own.startsWith('block.') ? pictureWords.filter(word => word !== 'alt' && word !== 'caption') : pictureWords;
  return words.map(word => `${own}.${word}`);
}

/** As it is once the picture is there: it has those words from then on, and the form is about no file any more. */
export const withoutWords = (own: string): Fields => Object.fromEntries(uploadWords(own).map(word => [word, '']));

/** The fields for files that are empty although something is said of a file. */
export function missingFiles(fields: Fields): string[] {
  const pictures = ['hero', ...Object.keys(fields).flatMap(name => /^(block\.[\w-]+)\.type$/.exec(name)?.[1] ?? [])];
  return pictures.filter(own => isSaid(own, fields)).map(own => `${own}.file`);
}

export const isSaid = (own: string, fields: Fields): boolean => uploadWords(own).some(word => (fields[word]?.trim() ?? '') !== '');
