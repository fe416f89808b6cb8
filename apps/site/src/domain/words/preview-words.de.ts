import type { PreviewWords } from './preview-words.js';

export const germanForPreview: PreviewWords = {
  name: 'Vorschau',
  title: headline => `Vorschau: ${headline}`,
  unseen: 'Nicht veröffentlicht. Diese Seite sieht nur die Redaktion.',
  seen: 'Veröffentlicht, wie es hier steht.',
  unclear: 'Ob Leser ihn sehen, kann diese Seite nicht sagen. Sehen Sie in einigen Minuten noch einmal nach.',
  changes: 'Diese Änderungen sind nicht veröffentlicht. Leser sehen den Artikel ohne sie.',
  state: {
    draft: 'Entwurf',
    in_review: 'In Prüfung',
    approved: 'Freigegeben',
    scheduled: 'Geplant',
    published: 'Veröffentlicht',
    unpublished: 'Vom Netz genommen',
    killed: 'Zurückgezogen',
    unknown: 'In einem Stand, der hier neu ist',
  },
  gone: ['Diesen Artikel gibt es nicht', 'Vielleicht wurde er gelöscht, oder die Adresse ist nicht vollständig.'],
  unreadable: ['Das lässt sich nicht zeigen', 'Etwas daran hat nicht die Form eines Artikels.'],
};
