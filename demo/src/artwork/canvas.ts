/** What every motif draws on: a size in pixels, the colours of its section and a random source that repeats itself. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly colours: Palette;
  /** The next number of the picture's own sequence, in [0, 1). */
  readonly random: () => number;
}

/** From darkest to lightest, and one colour that answers them. */
export interface Palette {
  readonly ink: string;
  readonly deep: string;
  readonly mid: string;
  readonly pale: string;
  readonly spark: string;
}

/** A motif answers the SVG elements of one picture, back to front. */
export type Motif = (canvas: Canvas) => string[];

export const palettes: Record<string, Palette> = {
  world: { ink: '#2c0a0e', deep: '#8a1c1c', mid: '#cf8a76', pale: '#f4e4d6', spark: '#e3b552' },
  city: { ink: '#0d1c2e', deep: '#1f4e79', mid: '#8db0c9', pale: '#e8eef0', spark: '#ecbd78' },
  business: { ink: '#2b210a', deep: '#84661a', mid: '#d6b45e', pale: '#f6edd6', spark: '#b24a30' },
  science: { ink: '#05231c', deep: '#0b5d4e', mid: '#83baa3', pale: '#e6f0e5', spark: '#e8c76d' },
  culture: { ink: '#1f0e2a', deep: '#6a2c70', mid: '#b592c0', pale: '#f0e6ef', spark: '#e9a64f' },
  magazine: { ink: '#0e2f36', deep: '#2f6f78', mid: '#9cc0bd', pale: '#f3ece0', spark: '#c4472e' },
  lifemag: { ink: '#42170a', deep: '#bd541c', mid: '#eaa873', pale: '#fcecde', spark: '#62713f' },
};

/** The same sequence for the same text (FNV-1a into mulberry32), so that a picture never changes between two runs. */
export function sequenceOf(text: string): () => number {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (canvas: Canvas, low: number, high: number): number => low + canvas.random() * (high - low);
export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const round = (value: number): number => Math.round(value * 10) / 10;

export const rect = (x: number, y: number, width: number, height: number, fill: string, opacity = 1): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" opacity="${opacity}"/>`;
export const disc = (x: number, y: number, radius: number, fill: string, opacity = 1): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" opacity="${opacity}"/>`;
export const shape = (points: readonly (readonly [number, number])[], fill: string, opacity = 1): string =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}" opacity="${opacity}"/>`;
export const stroke = (path: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;

/** A line of slow water at height `y`: `swell` pixels high, closed below when `floor` is given. */
export function water(canvas: Canvas, y: number, swell: number, floor?: number): string {
  const [phase, length] = [canvas.random() * 6.28, between(canvas, 0.7, 1.6)];
  const at = (x: number) =>
    round(y + Math.sin(phase + (x / canvas.width) * 6.28 * length) * swell + Math.sin(phase * 3 + (x / canvas.width) * 17) * swell * 0.25);
  const crest = times(61, step => `${round((step * canvas.width) / 60)},${at((step * canvas.width) / 60)}`).join(' L');
  return floor === undefined ? `M${crest}` : `M${crest} L${canvas.width},${floor} L0,${floor} Z`;
}

export const filled = (path: string, fill: string, opacity = 1): string => `<path d="${path}" fill="${fill}" opacity="${opacity}"/>`;
