import type { InboxWords } from './inbox-words.js';

export const germanInInbox: InboxWords = {
  title: 'Ihr Posteingang',
  link: 'Post',
  nothingUnread: 'Nichts ungelesen',
  unreadNumber: '0 ungelesen',
  empty: [
    'Noch ist nichts gekommen',
    'Was Sie abonniert haben, und Antworten auf Ihre Kommentare stehen hier. Ein Ressort, eine Autorin oder ein Thema abonnieren Sie am Ende der Seite.',
  ],
  emptyArchive: ['Nichts ist abgelegt', 'Was Sie ablegen, bleibt hier.'],
  away: [
    'Ihr Posteingang lässt sich gerade nicht öffnen',
    'Der Teil der Zeitung, der ihn aufbewahrt, ist kurz nicht da. Nichts ist verloren; bitte versuchen Sie es in einer Minute noch einmal.',
  ],
  expired: ['Bitte melden Sie sich noch einmal an', 'Ihre Anmeldung ist abgelaufen. Was Ihnen gemeldet wurde, ist noch da.'],
  notThere: ['Das ist nicht in Ihrem Posteingang', 'Es wurde entfernt oder gehört jemand anderem.'],
  kind: { 'article-first': 'Neuer Artikel', 'article-correction': 'Korrektur', 'comment-visible': 'Kommentar', report: 'Bericht' },
  amended: { unpublished: 'Was hier gemeldet wurde, steht nicht mehr in der Zeitung.', corrected: 'Seitdem korrigiert' },
  answered: (name, headline) => `${name} zu „${headline}“`,
  isNew: 'Ungelesen',
  read: 'Gelesen',
  unreadAgain: 'Ungelesen lassen',
  archive: 'Ablegen',
  readAll: 'Alles gelesen',
  archived: 'Was Sie abgelegt haben',
  toInbox: 'Zum Posteingang',
  older: 'Älteres',
  newest: 'Neuestes',
  pages: 'Seiten des Posteingangs',
  preferences: 'Was Sie bekommen, und wie oft',
  more: 'Etwas ist gekommen. Anzeigen',
};
