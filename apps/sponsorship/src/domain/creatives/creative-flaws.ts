import type { Flaw } from '../flawed-error.js';
import type { Creative } from './creative.js';

/** What a page would lack. */
export function creativeFlaws({ content }: Pick<Creative, 'content'>): Flaw[] {
  switch (content.kind) {
    case 'image':
    case 'logo':
      return content.pictures.length === 0 ? [{ pointer: '/content/pictures', message: 'A picture is missing; upload one' }] : [];
    case 'native':
      return content.pictures.length > 0 && content.alt === undefined
        ? [{ pointer: '/content/alt', message: 'The picture needs words for who cannot see it' }]
        : [];
    case 'text':
    case 'sponsored-article':
      break;
  }
  return [];
}
