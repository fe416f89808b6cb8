import type { DoorWords } from './door-words.js';

export const germanAtDoor: DoorWords = {
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
  saveAsNew: 'Als neuen Artikel sichern',
};
