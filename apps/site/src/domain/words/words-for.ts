import type { Words } from './words.js';
import { german } from './words.de.js';
import { english } from './words.en.js';

const catalogue: Record<string, Words> = { en: english, de: german };

/** The words in the paper's language; English where that language has no file yet. */
export const wordsFor = (locale: string): Words => catalogue[locale.split('-', 1)[0]!.toLowerCase()] ?? english;
