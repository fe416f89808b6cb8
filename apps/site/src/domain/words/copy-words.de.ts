import type { CopyWords } from './copy-words.js';

export const germanOnCopies: CopyWords = {
  name: 'Arbeitsfassung',
  unseen: 'Leser sehen diese Änderungen erst, wenn sie veröffentlicht sind.',
  isNew: 'Das ist, was Leser sehen. Mit dem Sichern beginnt eine Arbeitsfassung; sie sehen den Artikel weiter, wie er ist.',
  edit: 'Bearbeiten',
  atOnce: 'Was Sie auf dieser Seite sichern, sehen Leser sofort. Für mehr als einen Schreibfehler bearbeiten Sie eine Arbeitsfassung.',
  isInHand: state => `Dieser Artikel wird in einer Arbeitsfassung geändert: ${state}.`,
  openIt: 'Zur Arbeitsfassung',
  mark: state => `Arbeitsfassung: ${state}`,
  toArticle: 'Der Artikel selbst',
  revisions: 'Fassungen',
  whatChanges: 'Was sich ändern würde',
  isOpen: [
    'Jemand hat eine Arbeitsfassung begonnen',
    'Nichts wurde gesichert. Was Sie geschrieben haben, steht unten, in der Arbeitsfassung; sehen Sie nach, was dort jetzt steht, und sichern Sie.',
  ],
  wasPublished: [
    'Leser sehen den Artikel inzwischen',
    'Nichts wurde gesichert. Was Sie geschrieben haben, steht unten, neben dem, was sie sehen; sichern Sie es, und eine Arbeitsfassung des Artikels beginnt damit.',
  ],
  notPublished: [
    'Leser sehen den Artikel nicht',
    'Seine Arbeitsfassung ruht, bis der Artikel wieder veröffentlicht oder wieder in Arbeit genommen wird.',
  ],
};
