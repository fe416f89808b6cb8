import type { SearchWords } from './search-words.js';

export const englishForSearch: SearchWords = {
  name: 'Search',
  titleFor: typed => `Search: ${typed}`,
  field: 'Search the paper',
  send: 'Search',
  narrow: 'Narrow it down',
  section: 'Section',
  anySection: 'All sections',
  from: 'Published from',
  to: 'up to and with',
  results: 'What was found',
  older: 'Further results',
  newest: 'First results',
  empty:
    'Words of the headline, the text, a name or a topic. Articles that have all of them are found, in whatever form the words stand there.',
  tooLong: ['That is too much to look for', 'Twelve words and two hundred characters at most. The rarest words find best.'],
  nothing: ['Nothing was found', 'No article has all of these words. Leave one out, or write it differently.'],
  nothingThere: [
    'Nothing was found there',
    'In this section or these days no article has all of these words. Look everywhere, leave a word out, or write it differently.',
  ],
  noDays: ['There is no such day', 'The range ends before it begins.'],
  everywhere: 'Look everywhere',
  passedOver: {
    section: 'The paper has no such section, so all of them were looked through.',
    day: 'What was written for a day is none, so it narrows nothing down. A day is written like 2026-11-30.',
  },
  nothingYet: ['Nothing in the newer articles', 'None of those looked through so far has all of these words; older ones may.'],
  lookFurther: 'Look through older articles',
};
