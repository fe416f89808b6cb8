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
  nothingYet: ['Nichts in den neueren Artikeln', 'Von den bisher durchgesehenen enthält keiner alle diese Wörter; ältere vielleicht.'],
  lookFurther: 'Ältere Artikel durchsehen',
};
