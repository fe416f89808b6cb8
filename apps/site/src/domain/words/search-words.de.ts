import type { SearchWords } from './search-words.js';

export const germanForSearch: SearchWords = {
  name: 'Suche',
  titleFor: typed => `Suche: ${typed}`,
  field: 'Im Blatt suchen',
  send: 'Suchen',
  narrow: 'Eingrenzen',
  section: 'Ressort',
  anySection: 'Alle Ressorts',
  from: 'Erschienen ab',
  to: 'bis einschließlich',
  results: 'Was gefunden wurde',
  older: 'Weitere Treffer',
  newest: 'Erste Treffer',
  empty: 'Wörter aus Überschrift oder Text, ein Name oder ein Thema. Gefunden wird, was alle enthält, in welcher Form sie auch dastehen.',
  tooLong: ['Das ist zu viel auf einmal', 'Höchstens zwölf Wörter und zweihundert Zeichen. Die seltensten Wörter finden am besten.'],
  nothing: ['Nichts gefunden', 'Kein Artikel enthält alle diese Wörter. Lassen Sie eines weg, oder schreiben Sie es anders.'],
  nothingThere: [
    'Dort wurde nichts gefunden',
    'In diesem Ressort oder an diesen Tagen enthält kein Artikel alle diese Wörter. Suchen Sie überall, lassen Sie eines weg, oder schreiben Sie es anders.',
  ],
  noDays: ['Einen solchen Tag gibt es nicht', 'Der Zeitraum endet, bevor er beginnt.'],
  everywhere: 'Überall suchen',
  passedOver: {
    section: 'Ein solches Ressort hat das Blatt nicht; gesucht wurde in allen.',
    day: 'Was als Tag angegeben wurde, ist keiner und grenzt nichts ein. Ein Tag wird so geschrieben: 2026-11-30.',
  },
  nothingYet: ['Nichts in den neueren Artikeln', 'Von den bisher durchgesehenen enthält keiner alle diese Wörter; ältere vielleicht.'],
  lookFurther: 'Ältere Artikel durchsehen',
};
