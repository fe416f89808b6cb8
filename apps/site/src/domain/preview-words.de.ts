import type { PreviewWords } from './preview-words.js';

export const germanForPreview: PreviewWords = {
  name: 'Vorschau',
  title: headline => `Vorschau: ${headline}`,
  unseen: 'Nicht veröffentlicht. Diese Seite sieht nur die Redaktion.',
  seen: 'Veröffentlicht, wie es hier steht.',
  changes: 'Diese Änderungen sind nicht veröffentlicht. Leser sehen den Artikel ohne sie.',
  state: {
    draft: 'Entwurf',
    in_review: 'In Prüfung',
    approved: 'Freigegeben',
    scheduled: 'Geplant',
    published: 'Veröffentlicht',
    unpublished: 'Vom Netz genommen',
    killed: 'Zurückgezogen',
  },
  gone: ['Diesen Artikel gibt es nicht', 'Vielleicht wurde er gelöscht, oder die Adresse ist nicht vollständig.'],
  unreadable: ['Das lässt sich nicht zeigen', 'Etwas daran hat nicht die Form eines Artikels.'],
  forbidden: [
    'Das ist für die Redaktion',
    'Sie sind angemeldet, aber dies ist nicht für Ihr Konto: ihm fehlt die Rolle dafür, oder der Entwurf gehört jemand anderem. Wer das Blatt betreibt, kann das ändern.',
  ],
  away: [
    'Die Redaktion ist gerade nicht zu erreichen',
    'Der Dienst, der die Artikel führt, antwortet nicht. Das Blatt lässt sich lesen wie immer; versuchen Sie es in einer Minute noch einmal.',
  ],
  awayKept: [
    'Nichts ist verloren, und nichts ist sicher',
    'Der Dienst, der die Artikel führt, hat nicht geantwortet. Was Sie gesendet haben, ist hier aufgehoben; senden Sie es noch einmal.',
  ],
  signedOut: [
    'Bitte melden Sie sich noch einmal an',
    'Sie sind nicht mehr angemeldet. Tun Sie es in einem anderen Tab und senden Sie dies noch einmal; hier ist es aufgehoben.',
  ],
  elsewhere: ['Das kam nicht von unserer Seite', 'Es wurde von anderswo gesendet, und nichts ist geschehen.'],
  kept: 'Was Sie gesendet haben',
  sendAgain: 'Noch einmal senden',
  toDesk: 'Zur Redaktion',
};
