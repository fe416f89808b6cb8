import type { Sign } from './fold-text.js';
import { Reading } from './reading.js';

/** As it is written: letters and digits are words, all else lies between them. */
export const readPlainly = (signs: readonly Sign[]): Reading => {
  const reading = new Reading();
  for (const sign of signs) {
    const { char, kind } = sign;
    if (kind === 'letter' || kind === 'digit') reading.letter(char, sign, false);
    else reading.gap();
    if (kind === 'ideograph') {
      reading.letter(char, sign, false);
      reading.gap();
    }
  }
  reading.gap();
  return reading;
};

/** From here on a letter is drawn out, as in `baaad`: hardly a word has the same letter three times running. */
const drawnOut = 3;

/** Each run of one letter counts as one letter. Runs of three and more are what makes a word disguised. */
export const readShortened = (signs: readonly Sign[]): Reading => {
  const reading = new Reading();
  for (let from = 0; from < signs.length;) {
    const sign = signs[from] as Sign;
    let to = from + 1;
    while (signs[to]?.char === sign.char) to += 1;
    if (sign.kind === 'letter' || sign.kind === 'digit') {
      const end = signs[to - 1]?.end ?? sign.end;
      reading.letter(sign.char, { start: sign.start, end }, sign.kind === 'letter' && to - from >= drawnOut);
    } else reading.gap();
    from = to;
  }
  reading.gap();
  return reading;
};
