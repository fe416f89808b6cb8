/** Capitals of one line weight, drawn here so that a mark looks the same on a machine without fonts: path and width, in a height of ten. */
const capitals: Record<string, readonly [path: string, width: number]> = {
  A: ['M0 10 L4.2 0 L8.4 10 M1.6 6.6 H6.8', 8.4],
  B: ['M0 4.7 H3.1 A2.35 2.35 0 0 0 3.1 0 H0 V10 H3.6 A2.65 2.65 0 0 0 3.6 4.7', 6.3],
  D: ['M0 0 V10 H2.6 A5 5 0 0 0 2.6 0 Z', 7.6],
  E: ['M5.8 0 H0 V10 H5.8 M0 4.8 H5', 5.8],
  I: ['M0 0 V10', 0],
  L: ['M0 0 V10 H5.4', 5.4],
  N: ['M0 10 V0 L7.2 10 V0', 7.2],
  O: ['M5 0 A5 5 0 1 0 5 10 A5 5 0 1 0 5 0 Z', 10],
  P: ['M0 10 V0 H3.2 A2.8 2.8 0 0 1 3.2 5.6 H0', 6],
  Q: ['M5 0 A5 5 0 1 0 5 10 A5 5 0 1 0 5 0 Z M6.2 6.9 L9.8 10.8', 10],
  R: ['M0 10 V0 H3.2 A2.8 2.8 0 0 1 3.2 5.6 H0 M3 5.6 L6.4 10', 6.4],
  S: ['M5.3 1.6 A2.6 2.6 0 0 0 2.9 0 A2.4 2.4 0 0 0 2.9 4.8 A2.6 2.6 0 0 1 2.9 10 A3 3 0 0 1 0 8.3', 5.6],
  T: ['M0 0 H7 M3.5 0 V10', 7],
  U: ['M0 0 V6.5 A3.5 3.5 0 0 0 7 6.5 V0', 7],
  V: ['M0 0 L4.1 10 L8.2 0', 8.2],
  W: ['M0 0 L2.8 10 L5.7 1.4 L8.6 10 L11.4 0', 11.4],
  Y: ['M0 0 L3.9 5.2 L7.8 0 M3.9 5.2 V10', 7.8],
};

const gap = 3.4;
const space = 5;

export interface Lettering {
  /** SVG elements of the word, its top left corner at the origin. */
  readonly drawn: string;
  readonly width: number;
}

/** A word in capitals of this height. */
export function letter(word: string, height: number, colour: string, weight = 1.1): Lettering {
  const scale = height / 10;
  let at = 0;
  const glyphs: string[] = [];
  for (const capital of word) {
    const [path, width] = capitals[capital] ?? ['', space];
    if (path) glyphs.push(`<path transform="translate(${at} 0)" d="${path}"/>`);
    at += width + gap;
  }
  return {
    drawn: `<g transform="scale(${scale})" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="square" stroke-linejoin="miter">${glyphs.join('')}</g>`,
    width: (at - gap) * scale,
  };
}
