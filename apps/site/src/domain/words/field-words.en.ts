import type { FieldWords } from './field-words.js';

const shown = (count: number): string => count.toLocaleString('en');

export const englishOnFields: FieldWords = {
  missing: {
    text: 'Please write something first.',
    name: 'Please give your name.',
    email: 'Please give an e-mail address such as name@example.com.',
    reason: 'Please choose a reason.',
    because: 'Please say why.',
    until: 'Please choose a day.',
  },
  unusable: {
    text: 'This text cannot be shown as it is. Please write it in another way.',
    name: 'This name cannot be shown as it is. Please write it in another way.',
    email: 'This is not a whole address. Please give one such as name@example.com.',
    until: 'Please choose a day that is still to come.',
  },
  nameReserved: 'This name is kept for the people of the paper. Please take another.',
  tooLong: most => `At most ${shown(most)} characters.`,
  longLine: most => `At most ${shown(most)} characters in a line.`,
  tooManyLines: most => `At most ${shown(most)} lines.`,
  whole: (least, most) => `A whole number of at least ${shown(least)} and at most ${shown(most)}.`,
  share: 'A number from 0 to 1; all three together, or none.',
  oneOfThese: 'Please choose one of these.',
};
