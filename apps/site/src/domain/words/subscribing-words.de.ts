import type { SubscribingWords } from './subscribing-words.js';

const named = (words: (name: string) => string, unnamed: string) => (name: string | undefined) =>
  name === undefined ? unnamed : words(name);

export const germanOnSubscribing: SubscribingWords = {
  topic: {
    paper: () => 'jeder neue Artikel der Zeitung',
    section: named(name => `neue Artikel in ${name}`, 'neue Artikel in einem Ressort, das es nicht mehr gibt'),
    author: named(name => `neue Artikel von ${name}`, 'neue Artikel von jemandem, der hier keine Seite mehr hat'),
    tag: named(name => `neue Artikel zum Thema ${name}`, 'neue Artikel zu einem Thema'),
    article: named(name => `neue Kommentare zu „${name}“`, 'neue Kommentare zu einem Artikel, der nicht mehr da ist'),
    story: () => 'neue Artikel zu einer Geschichte, die weitergeht',
    thread: named(name => `Antworten auf Ihren Kommentar zu „${name}“`, 'Antworten auf Ihren Kommentar'),
    report: () => 'Berichte über eine Kampagne',
    hourly: () => 'was wir Ihnen stündlich zusammen senden',
    daily: () => 'was wir Ihnen einmal am Tag zusammen senden',
    weekly: () => 'was wir Ihnen einmal in der Woche zusammen senden',
    other: () => 'etwas, wofür diese Seite keine Worte hat',
  },
  frequency: {
    immediate: 'Sofort',
    hourly: 'Zusammen, jede Stunde',
    daily: 'Zusammen, einmal am Tag',
    weekly: 'Zusammen, einmal in der Woche',
  },
  channel: { mail: 'per E-Mail', inbox: 'auf der Website' },
  form: {
    title: 'Per E-Mail',
    text: topic => `Wir schreiben Ihnen, wenn es etwas Neues gibt: ${topic}.`,
    address: 'Ihre E-Mail-Adresse',
    frequency: 'Wie oft',
    send: 'Abonnieren',
    hint: 'Zuerst kommt eine E-Mail mit einem Link, damit niemand anders Sie anmelden kann. Jede weitere hat einen Link, der es mit einem Klick beendet.',
    orOnSite: 'Sie haben hier ein Konto?',
    onSite: 'In meinem Posteingang auf der Website melden',
  },
  sent: [
    'Wir haben Ihnen eine E-Mail gesendet',
    'Öffnen Sie den Link darin und drücken Sie dort auf den Knopf. Bis dahin senden wir nichts. Kommt nach einigen Minuten nichts an, sehen Sie im Spam nach, oder versuchen Sie es noch einmal.',
  ],
  settled: {
    mail: ['Das ist erledigt', 'Von jetzt an senden wir an die Adresse, die Sie bestätigt haben:'],
    inbox: ['Das ist erledigt', 'Von jetzt an finden Sie hier in Ihrem Posteingang:'],
  },
  refused: {
    invalid: ['Etwas stimmt noch nicht', 'Bitte sehen Sie sich an, was unten steht.'],
    elsewhere: ['Das kam nicht von unserer Seite', 'Es wurde von anderswo gesendet. Bitte senden Sie es von hier.'],
    nobody: [
      'Bitte melden Sie sich zuerst an',
      'Ein Posteingang gehört zu einem Konto. Melden Sie sich an, und drücken Sie den Knopf noch einmal auf der Seite, auf die Sie zurückkommen.',
    ],
    closed: ['Das lässt sich nicht abonnieren', 'Es ist nicht mehr da, oder nicht alle dürfen es abonnieren.'],
    tooOften: [
      'Es wurden zu viele E-Mails verlangt',
      'Von dort, wo Sie sind, wurde in kurzer Zeit mehr verlangt, als irgendjemand braucht. Bitte versuchen Sie es später noch einmal.',
    ],
    full: ['Sie haben schon sehr viel abonniert', 'Beenden Sie zuerst etwas davon; der Link zu allem steht in jeder unserer E-Mails.'],
  },
  away: [
    'Abonnieren geht gerade nicht',
    'Der Teil der Zeitung, der E-Mails sendet, ist kurz nicht da. Was Sie geschrieben haben, steht unten; bitte versuchen Sie es in einer Minute noch einmal.',
  ],
  awayWithoutForm: [
    'Das geht gerade nicht',
    'Der Teil der Zeitung, der E-Mails sendet, ist kurz nicht da. Nichts hat sich geändert; bitte versuchen Sie es in einer Minute noch einmal.',
  ],
  gone: [
    'Unter dieser Adresse ist nichts',
    'Der Link ist nicht vollständig oder nicht von uns. Versuchen Sie es noch einmal aus der E-Mail, die Sie haben.',
  ],
  confirm: {
    ask: ['Waren Sie das?', 'Jemand, vermutlich Sie, hat uns gebeten, dies an Ihre Adresse zu senden:'],
    yes: 'Ja, bitte senden',
    hint: 'Waren Sie es nicht, schließen Sie diese Seite: Dann wird nichts gesendet.',
    done: ['Das ist abgemacht', 'Ab jetzt senden wir Ihnen:'],
    already: ['Das haben Sie schon bestätigt', 'Wir senden Ihnen:'],
    expired: [
      'Dieser Link gilt nicht mehr',
      'Es hat zu lange gedauert, oder seitdem wurde etwas anderes verlangt. Abonnieren Sie noch einmal auf der Seite, auf der Sie es getan haben.',
    ],
  },
  toPreferences: 'Was Sie bekommen, und wie oft',
  preferences: {
    title: 'Was Sie bekommen, und wie oft',
    text: address => `Hier geht es um E-Mails an ${address}. Wer den Link dieser Seite hat, kann das ändern; behalten Sie ihn für sich.`,
    textWithoutAddress: 'Wer den Link dieser Seite hat, kann ändern, was hier steht; behalten Sie ihn für sich.',
    textOfOwn: address =>
      address === undefined
        ? 'Hier geht es um Ihren Posteingang; niemand außer Ihnen sieht das.'
        : `Hier geht es um Ihren Posteingang und um E-Mails an ${address}; niemand außer Ihnen sieht das.`,
    suppressed: {
      'hard-bounce':
        'E-Mails an Ihre Adresse kamen als unzustellbar zurück, deshalb senden wir nichts mehr dorthin. Ist sie wieder erreichbar, schreiben Sie uns bitte.',
      'soft-bounce':
        'Ihr Postfach hat unsere E-Mail nicht angenommen, vielleicht ist es voll. Wir warten eine Weile, bevor wir wieder schreiben.',
      complaint:
        'Ihr Anbieter hat uns gemeldet, dass unsere E-Mails nicht erwünscht sind, deshalb senden wir keine mehr. War das ein Versehen, schreiben Sie uns bitte.',
      unsubscribed:
        'Sie haben alles beendet, deshalb schreiben wir Ihnen nicht. Abonnieren Sie wieder etwas, kommt es, sobald Sie es bestätigt haben.',
    },
    saved: ['Gespeichert', 'Das gilt ab jetzt.'],
    stale: [
      'Es hat sich inzwischen geändert',
      'Jemand, vielleicht Sie selbst in einem anderen Fenster, war vorher hier. So steht es jetzt; bitte ändern Sie es noch einmal.',
    ],
    invalid: ['Etwas stimmt noch nicht', 'Bitte sehen Sie sich an, was unten steht. Es wurde nichts gespeichert.'],
    faults: {
      zone: 'Diese Zeitzone ist hier nicht bekannt. Bitte wählen Sie eine andere.',
      quiet: 'Bitte geben Sie beide Zeiten an, oder keine.',
      digestAt: 'Bitte geben Sie eine Zeit wie 07:30 an.',
      digestWeekday: 'Bitte wählen Sie einen Tag.',
    },
    subscriptions: 'Was Sie abonniert haben',
    none: 'Sie haben nichts abonniert. Wo es geht, steht am Ende einer Seite ein Formular dafür.',
    pending: 'wartet, bis Sie auf den Knopf drücken, zu dem unsere E-Mail führt',
    onlyIf: condition => `nur wenn ${condition}`,
    end: 'Nicht mehr',
    channels: 'Was Sie wo erreicht',
    channelsHint: 'Was nicht angekreuzt ist, kommt nicht, was immer Sie abonniert haben.',
    byCategory: { news: 'Neue Artikel', replies: 'Kommentare und Antworten', reports: 'Berichte' },
    all: 'Überhaupt etwas',
    times: 'Wann',
    digestAt: 'Was zusammen kommt, kommt um',
    digestWeekday: 'Einmal in der Woche am',
    zone: 'Ihre Zeitzone',
    quietFrom: 'Nichts nach',
    quietUntil: 'und vor',
    quietHint: 'Was dazwischen geschieht, kommt danach. Lassen Sie beide leer, wenn es immer kommen darf.',
    mutes: 'Hiervon nichts',
    mutedPerson: 'Kommentare von jemandem, von dem Sie nichts lesen wollen',
    unmute: 'Soll wieder kommen',
    save: 'Speichern',
  },
  leaving: {
    ask: ['Möchten Sie davon nichts mehr?', 'In dieser E-Mail ging es um:'],
    legend: 'Wie viel enden soll',
    scope: {
      thread: 'Diese Diskussion: nichts mehr davon',
      topic: 'Dies und nichts anderes',
      channel: 'Alles, was auf diesem Weg kommt',
      everything: 'Alles, was es auch ist',
    },
    leave: 'Beenden',
    done: {
      thread: ['Das ist beendet', 'Von dieser Diskussion erfahren Sie nichts mehr.'],
      topic: ['Das ist beendet', 'Davon bekommen Sie nichts mehr:'],
      channel: ['Das ist beendet', 'Auf diesem Weg kommt nichts mehr.'],
      everything: ['Das ist beendet', 'Wir schreiben Ihnen nicht mehr, was auch geschieht.'],
    },
  },
  replies: {
    link: 'Antworten melden',
    title: 'Antworten auf Ihren Kommentar',
    text: 'Wenn Ihnen jemand antwortet und alle es lesen können, melden wir es Ihnen einmal.',
    address: 'Ihre E-Mail-Adresse',
    addressOrNone: 'Auch per E-Mail, an (freiwillig)',
    addressHint: 'Die Kommentare erfahren sie nicht. Zuerst kommt eine E-Mail mit einem Link.',
    send: 'Melden',
    sent: [
      'Wir haben Ihnen eine E-Mail gesendet',
      'Öffnen Sie den Link darin und drücken Sie dort auf den Knopf; dann erfahren Sie von Antworten. Kommt nach einigen Minuten nichts an, sehen Sie im Spam nach, oder versuchen Sie es noch einmal.',
    ],
    done: ['Das ist abgemacht', 'Wenn Ihnen jemand antwortet, erfahren Sie es.'],
    notYours: [
      'Dieser Kommentar ist nicht als Ihrer bekannt',
      'Nur wer ihn geschrieben hat, kann sich Antworten melden lassen, im selben Browser oder angemeldet.',
    ],
  },
};
