import sharp from 'sharp';
import { palettes, sequenceOf, type Motif } from './canvas.js';
import { flock, hulls, loaves, nightTrain, path, ripples, shell, starTrails } from './land-and-sky.js';
import { furnace, press, stage } from './halls.js';
import { fronts, gantry, lamps, windows } from './town.js';
import { ferry, gates, islands, layers, openWall, tideLines } from './water.js';

/** The motif of each picture of the edition, by the article that it belongs to. */
const motifs: Record<string, Motif> = {
  'sea-wall-vote': openWall,
  'night-market-licence': lamps,
  'the-last-lock-keeper-shift': gates,
  'grain-corridor': hulls,
  'night-trains-return': nightTrain,
  'islands-without-diesel': islands,
  'harbour-crane-electric': gantry,
  'second-hand-street': fronts,
  'four-day-foundry': furnace,
  'curlew-count': flock,
  'reading-the-mud': layers,
  'a-clock-made-of-oysters': shell,
  'the-dark-hour': starTrails,
  'a-theatre-in-the-cold-store': stage,
  'the-case-for-slow-ferries': ferry,
  'museum-of-small-sounds': ripples,
  'bread-from-the-tide-mill': loaves,
  'rooms-that-face-the-water': windows,
  'a-weekend-on-foot': path,
  'one-tide-in-twenty-seconds': tideLines,
  'the-press-at-night': press,
  'issue-twelve': tideLines,
};

export const shapes = { lead: [1800, 1200], film: [1920, 1080], cover: [1200, 1600] } as const;

/** The picture as SVG text: flat shapes of one section's palette under a grain of paper. */
export function drawPicture(name: string, section: string, form: keyof typeof shapes): string {
  const motif = motifs[name];
  const colours = palettes[section];
  if (!motif || !colours) throw new Error(`No picture "${name}" for the section "${section}"`);
  const [width, height] = shapes[form];
  const drawn = motif({ width, height, colours, random: sequenceOf(name) }).join('');
  const grain =
    '<filter id="g" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 0 0 0 .16 0"/></filter>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${grain}${drawn}<rect width="100%" height="100%" filter="url(#g)"/></svg>`;
}

/** The same picture as a JPEG, as a photographer would deliver it. */
export const renderPicture = (name: string, section: string, form: keyof typeof shapes): Promise<Buffer> =>
  sharp(Buffer.from(drawPicture(name, section, form)))
    .jpeg({ quality: 90 })
    .toBuffer();
