import type { NoticeWords } from './notice-words.js';

export const germanOnNotices: NoticeWords = {
  kind: { comment: 'Zu Ihrem Kommentar', person: 'Zu Ihren Kommentaren in dieser Zeitung' },
  comment: {
    held: ['Ihr Kommentar wartet auf die Redaktion', 'Bis ihn jemand gelesen hat, sehen nur Sie ihn.'],
    visible: ['Ihr Kommentar ist veröffentlicht', 'Alle können ihn lesen, und nichts spricht gegen ihn.'],
    hidden: ['Ihr Kommentar ist vorerst verborgen', 'Er ist nicht zu sehen, bis ihn die Redaktion angesehen hat.'],
    rejected: ['Ihr Kommentar wurde nicht angenommen', 'Nur Sie können ihn sehen.'],
    removed: ['Ihr Kommentar ist nicht mehr da', 'Er wurde aus der Diskussion genommen. Antworten anderer sind womöglich geblieben.'],
  },
  person: {
    good: ['Sie können in dieser Zeitung schreiben', 'Es liegt nichts gegen Sie vor, oder nicht mehr.'],
    suspended: ['Sie können hier einige Zeit nicht schreiben', 'Was Sie geschrieben haben, bleibt; löschen können Sie es weiterhin.'],
    banned: ['Sie können hier nicht mehr schreiben', 'Was Sie geschrieben haben, bleibt; löschen können Sie es weiterhin.'],
  },
  reason: 'Warum',
  rules: {
    'pre-moderation': 'Unter diesem Artikel liest die Redaktion jeden Kommentar, bevor er erscheint.',
    'new-commenter': 'Die ersten Kommentare aller, die neu sind, liest die Redaktion.',
    'banned-words': 'Er enthält Wörter, die diese Zeitung nicht druckt.',
    'suspect-words': 'Er enthält Wörter, die jemand im Zusammenhang lesen muss.',
    'too-many-links': 'Er enthält mehr Links, als ein Kommentar haben darf.',
    'form-too-fast': 'Er wurde schneller gesendet, als die meisten schreiben können.',
    spam: 'Er sieht aus wie Werbung von einer Maschine.',
    'scored-harmful': 'Ein Programm hielt ihn für schädlich.',
    'scored-suspect': 'Ein Programm war nicht sicher, dass er harmlos ist.',
    'scorer-away': 'Das Programm, das beim Prüfen hilft, war nicht da; darum sieht ihn ein Mensch an.',
    reported: 'Mehrere haben ihn gemeldet.',
  },
  decidedBy: 'Entschieden durch',
  deciders: { policy: 'die Regeln der Zeitung, automatisch', moderator: 'die Redaktion', reports: 'Meldungen aus der Leserschaft' },
  until: 'Bis',
  text: 'Was Sie geschrieben haben',
  appeal: 'Widersprechen',
  appealHint: 'Die Redaktion liest, was Sie sagen, und entscheidet neu. Bis zu 2.000 Zeichen.',
  appealText: 'Warum es anders entschieden werden soll',
  sendAppeal: 'An die Redaktion senden',
  appealed: 'Sie haben widersprochen',
  appealWaits: 'Die Redaktion sieht es noch einmal an. Was daraus wird, steht dann auf dieser Seite.',
  appealAnswer: {
    decided: 'Die Redaktion hat es gelesen und neu entschieden. Was jetzt gilt, steht oben.',
    declined: 'Die Redaktion hat es gelesen, und es bleibt dabei.',
  },
  article: 'Zum Artikel',
  link: 'Lesen, was entschieden wurde, und widersprechen',
  gone: [
    'Unter dieser Adresse ist nichts',
    'Was hier stand, gilt nicht mehr, oder die Adresse ist nicht vollständig. Sehen Sie in der Nachricht nach, die Sie haben.',
  ],
  away: [
    'Das lässt sich gerade nicht nachsehen',
    'Die Leserbriefredaktion ist kurz nicht da. Was Sie geschrieben haben, steht unten; bitte versuchen Sie es in einer Minute noch einmal.',
  ],
  refused: {
    invalid: ['Es fehlt noch etwas', 'Bitte sehen Sie sich an, was markiert ist. Nichts von Ihrem Text ist verloren.'],
    closed: ['Das ist inzwischen entschieden', 'Was jetzt gilt, steht auf der Seite der Mitteilung. Ihr Text steht unten.'],
    elsewhere: ['Das kam nicht von unserer Seite', 'Es wurde von anderswo gesendet. Bitte senden Sie es von hier.'],
    tooOften: [
      'Bitte eins nach dem anderen',
      'Das war viel in kurzer Zeit. Warten Sie ein wenig und senden Sie noch einmal; der Text steht unten.',
    ],
  },
};
