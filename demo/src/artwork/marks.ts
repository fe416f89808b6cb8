import sharp from 'sharp';
import { letter } from './letters.js';

interface Mark {
  /** A figure in a square of a hundred. */
  readonly figure: (ink: string, spark: string) => string;
  /** Under the figure instead of behind it. */
  readonly stacked?: true;
  readonly spark: Record<Ground, string>;
}

export type Ground = 'light' | 'dark';

const inks: Record<Ground, string> = { light: '#1b1815', dark: '#ece5d9' };
const line = (d: string, colour: string, width = 7) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
const solid = (d: string, colour: string) => `<path d="${d}" fill="${colour}"/>`;

/** The trade marks of companies that there are not. */
export const marks: Record<string, Mark> = {
  QUERNLEY: {
    figure: (ink, spark) =>
      `<circle cx="50" cy="50" r="44" fill="none" stroke="${ink}" stroke-width="7"/><circle cx="50" cy="50" r="10" fill="${spark}"/>` +
      [0, 60, 120, 180, 240, 300].map(turn => `<g transform="rotate(${turn} 50 50)">${line('M50 32 Q60 22 66 12', ink, 6)}</g>`).join(''),
    spark: { light: '#9a5a12', dark: '#e3b066' },
  },
  OSSIVANE: {
    figure: (ink, spark) =>
      solid('M4 60 H96 L82 84 H18 Z', ink) + solid('M30 52 L30 18 L66 52 Z', spark) + line('M4 96 Q27 86 50 96 T96 96', ink, 5),
    spark: { light: '#1f5f7a', dark: '#8cc4d9' },
  },
  TARNQUILL: {
    figure: (ink, spark) => line('M18 96 Q40 30 88 6 Q92 52 44 74', ink) + line('M18 96 Q46 58 66 38', spark, 5),
    stacked: true,
    spark: { light: '#7a2f3a', dark: '#e39aa2' },
  },
  UNDRELL: {
    figure: (ink, spark) =>
      `<circle cx="36" cy="50" r="30" fill="none" stroke="${ink}" stroke-width="7"/><circle cx="64" cy="50" r="30" fill="none" stroke="${spark}" stroke-width="7"/>`,
    spark: { light: '#3b5f3a', dark: '#a7cfa3' },
  },
  SALLOWBY: {
    figure: (ink, spark) =>
      line('M14 40 H78 V58 A32 32 0 0 1 14 58 Z M78 46 H88 A8 8 0 0 1 88 66 H74', ink) +
      line('M34 28 Q28 18 36 8 M54 28 Q48 18 56 8', spark, 5),
    stacked: true,
    spark: { light: '#6a4a86', dark: '#c5a8dd' },
  },
};

const tall = 240;

/** A logo as its owner would deliver it: a PNG, transparent, large enough for any screen. */
export function renderMark(name: string, ground: Ground): Promise<Buffer> {
  const mark = marks[name];
  if (!mark) throw new Error(`No mark of ${name}`);
  const figure = mark.figure(inks[ground], mark.spark[ground]);
  return sharp(Buffer.from(mark.stacked ? stacked(name, figure, ground) : inLine(name, figure, ground)))
    .png()
    .toBuffer();
}

function inLine(name: string, figure: string, ground: Ground): string {
  const word = letter(name, 84, inks[ground]);
  const [side, gap] = [136, 44];
  return svg(side + gap + word.width + 12, side + 8, [
    at(4, 4, `<g transform="scale(1.36)">${figure}</g>`),
    at(side + gap, 30, word.drawn),
  ]);
}

function stacked(name: string, figure: string, ground: Ground): string {
  const word = letter(name, 38, inks[ground]);
  const [side, width] = [150, word.width + 16];
  return svg(width, tall, [at((width - side) / 2, 6, `<g transform="scale(1.5)">${figure}</g>`), at(8, tall - 54, word.drawn)]);
}

const at = (x: number, y: number, drawn: string) => `<g transform="translate(${x} ${y})">${drawn}</g>`;
const svg = (width: number, height: number, parts: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}">${parts.join('')}</svg>`;
