import type { ReportWords } from './report-words.js';

export const germanOnReports: ReportWords = {
  title: 'Diesen Kommentar melden',
  text: 'Die Redaktion sieht sich jede Meldung an. Wer meldet, erfährt niemand.',
  illegal:
    'Nur wenn Sie etwas Rechtswidriges melden; anmelden müssen Sie sich dafür nicht. Das Gesetz fragt, wer es sagt, warum, und ob in gutem Glauben.',
  goodFaith: 'Ich bin in gutem Glauben davon überzeugt, dass meine Angaben richtig und vollständig sind.',
  thanks: ['Danke für die Meldung', 'Die Redaktion sieht sich den Kommentar an.'],
  receipt: 'Ihre Quittung',
  receiptHint: 'Mit ihr können Sie fragen, was aus der Meldung geworden ist.',
  missing: 'Wird gebraucht, um etwas Rechtswidriges zu melden.',
  missingFaith: 'Bitte bestätigen Sie dies, um etwas Rechtswidriges zu melden.',
  refused: {
    invalid: ['Es fehlt noch etwas', 'Bitte sehen Sie sich an, was markiert ist. Nichts von Ihrem Text ist verloren.'],
    notTaken: ['Diese Meldung wurde nicht angenommen', 'Sie können diesen Kommentar nicht oder nicht mehr melden.'],
    signIn: [
      'Bitte sagen Sie zuerst, wer Sie sind',
      'Aus diesem Grund meldet, wer angemeldet ist oder in diesem Browser schon kommentiert hat; etwas Rechtswidriges können alle melden. Ihr Text steht unten.',
    ],
    forbidden: ['Diese Meldung wurde nicht angenommen', 'Sie können zurzeit keine Kommentare melden.'],
    gone: ['Hier gibt es nichts zu melden', 'Der Kommentar ist nicht mehr zu sehen.'],
    elsewhere: ['Das kam nicht von unserer Seite', 'Die Meldung wurde von anderswo gesendet. Bitte senden Sie sie von hier.'],
    tooOften: [
      'Bitte eins nach dem anderen',
      'Das war viel in kurzer Zeit. Warten Sie ein wenig und senden Sie noch einmal; der Text steht unten.',
    ],
  },
  away: [
    'Meldungen lassen sich gerade nicht annehmen',
    'Die Leserbriefredaktion ist kurz nicht da. Ihr Text steht unten; bitte senden Sie ihn in einer Minute noch einmal.',
  ],
};
