import sharp from 'sharp';
import { palettes, type Palette, sequenceOf, shape, disc, rect, filled, water } from './canvas.js';
import { letter } from './letters.js';

type Scene = (width: number, height: number, colours: Palette, name: string) => string[];

/** Slow water under a low sun. */
const tide: Scene = (width, height, colours, name) => {
  const canvas = { width, height, colours, random: sequenceOf(name) };
  return [
    rect(0, 0, width, height, colours.pale),
    disc(width * 0.8, height * 0.46, Math.min(width, height) * 0.24, colours.spark),
    filled(water(canvas, height * 0.62, height * 0.04, height), colours.mid),
    filled(water(canvas, height * 0.74, height * 0.05, height), colours.deep),
    filled(water(canvas, height * 0.88, height * 0.04, height), colours.ink),
  ];
};

/** Sheaves in rows, one lit. */
const sheaves: Scene = (width, height, colours) => {
  const step = Math.min(width, height) * 0.2;
  const count = Math.ceil(width / step) + 1;
  return [
    rect(0, 0, width, height, colours.pale),
    ...Array.from({ length: count }, (_, index) => {
      const x = index * step;
      const tone = index % 5 === 3 ? colours.spark : index % 2 ? colours.mid : colours.deep;
      return shape(
        [
          [x, height],
          [x + step * 0.3, height * 0.62],
          [x + step * 0.1, height * 0.44],
          [x + step * 0.9, height * 0.44],
          [x + step * 0.7, height * 0.62],
          [x + step, height],
        ],
        tone,
      );
    }),
  ];
};

const banners: Record<string, { readonly scene: Scene; readonly palette: string; readonly word: string }> = {
  'ossivane-crossing': { scene: tide, palette: 'city', word: 'OSSIVANE' },
  'quernley-harvest': { scene: sheaves, palette: 'business', word: 'QUERNLEY' },
  'walks-by-the-water': { scene: tide, palette: 'science', word: '' },
};

/** An advertisement at twice the size of its box, as an agency would deliver it. */
export function renderBanner(name: string, width: number, height: number): Promise<Buffer> {
  const banner = banners[name];
  const colours = banner && palettes[banner.palette];
  if (!banner || !colours) throw new Error(`No banner "${name}"`);
  const [w, h] = [2 * width, 2 * height];
  const word = letter(banner.word, Math.min(h * 0.2, w * 0.07), colours.ink);
  const drawn = [...banner.scene(w, h, colours, name), `<g transform="translate(${w * 0.06} ${h * 0.16})">${word.drawn}</g>`].join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${drawn}</svg>`))
    .png()
    .toBuffer();
}
