import type { OwnCommentWords } from './own-comment-words.js';

export const germanOnOwnComments: OwnCommentWords = {
  title: 'Ihre Kommentare',
  under: 'Was Sie geschrieben haben unter',
  empty: ['Von Ihnen ist hier nichts', 'Sie haben unter diesem Artikel noch nichts geschrieben, oder nicht in diesem Browser.'],
  signInOrWrite: 'Melden Sie sich an, um zu sehen, was Sie angemeldet geschrieben haben.',
  state: {
    held: 'Wartet auf die Redaktion',
    visible: 'Für alle zu sehen',
    hidden: 'Verborgen, bis die Redaktion es angesehen hat',
    rejected: 'Nicht angenommen',
    removed: 'Von der Redaktion entfernt',
  },
  because: 'Warum',
  pending: 'Ihre Änderung wartet auf die Redaktion. Bis dahin sehen alle den Text darüber.',
  notice: 'Was entschieden wurde, und wie Sie widersprechen',
  inThread: 'In der Diskussion ansehen',
  edit: 'Bearbeiten',
  editableUntil: time => `Sie können ihn ändern bis ${time}.`,
  save: 'Änderung speichern',
  saved: 'Gespeichert.',
  delete: 'Löschen',
  sure: 'Er ist dann für immer weg; was andere geantwortet haben, bleibt.',
  deleteNow: 'Endgültig löschen',
  older: 'Ältere von Ihnen',
  newest: 'Ihre neuesten',
  refused: {
    invalid: ['So kann es noch nicht erscheinen', 'Bitte sehen Sie sich an, was markiert ist. Nichts von Ihrem Text ist verloren.'],
    signIn: [
      'Wir wissen nicht, ob dies von Ihnen ist',
      'Melden Sie sich an wie beim Schreiben, oder nehmen Sie den Browser, in dem Sie es geschrieben haben.',
    ],
    forbidden: ['Das wurde nicht angenommen', 'Sie können das mit diesem Kommentar zurzeit nicht tun.'],
    tooLate: [
      'Das wurde nicht angenommen',
      'Die Zeit, in der sich der Kommentar ändern ließ, ist vorbei. Löschen können Sie ihn weiterhin.',
    ],
    gone: ['Der Kommentar ist nicht mehr da', 'Er wurde inzwischen entfernt. Ein neuer Text von Ihnen bleibt erhalten.'],
    closed: ['Das wurde nicht angenommen', 'Für diesen Kommentar oder diese Diskussion ist das nicht mehr möglich.'],
    stale: [
      'Der Kommentar hat sich inzwischen geändert',
      'Sehen Sie sich an, was jetzt dort steht. Ihr Text bleibt erhalten und kann noch einmal gesendet werden.',
    ],
  },
  away: [
    'Das geht gerade nicht',
    'Die Leserbriefredaktion ist kurz nicht da. Ihr Text ist nicht verloren; bitte senden Sie ihn in einer Minute noch einmal.',
  ],
  awayToRead: [
    'Ihre Kommentare lassen sich gerade nicht nachsehen',
    'Die Leserbriefredaktion ist kurz nicht da; bitte versuchen Sie es in einer Minute noch einmal.',
  ],
  waits: 'Wie es um ihn steht',
  present: 'Steht jetzt dort',
};
