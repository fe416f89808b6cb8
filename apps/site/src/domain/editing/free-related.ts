import type { Fields } from './block-fields.js';

/** The first field in which no related article is named yet, in a form whose numbers may have gaps. */
export function freeRelated(fields: Fields): string {
  let at = 0;
  while (fields[`related.${at}`]) at += 1;
  return `related.${at}`;
}
