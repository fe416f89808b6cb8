/**
 * Draws the two films of the edition again: `npm run demo:films` (needs ffmpeg on the path). The results are kept in
 * `demo/edition/films`, so that nobody needs ffmpeg to start the paper.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import sharp from 'sharp';
import { palettes, sequenceOf, type Canvas } from './artwork/canvas.js';
import { pressAt } from './artwork/halls.js';
import { tideAt } from './artwork/water.js';

const [width, height, framesPerSecond] = [1280, 720, 25];

async function drawFilm(name: string, section: string, seconds: number, draw: (canvas: Canvas, at: number) => string[]): Promise<void> {
  const colours = palettes[section];
  if (!colours) throw new Error(`No palette "${section}"`);
  const output = `demo/edition/films/${name}.mp4`;
  const options = `-y -loglevel error -f image2pipe -framerate ${framesPerSecond} -i - -c:v libx264 -preset slow -crf 30 -pix_fmt yuv420p -movflags +faststart -an`;
  const encoder = spawn('ffmpeg', [...options.split(' '), output], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(encoder, 'exit');
  for (let frame = 0; frame < seconds * framesPerSecond; frame += 1) {
    const elements = draw({ width, height, colours, random: sequenceOf(name) }, frame / (seconds * framesPerSecond));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements.join('')}</svg>`;
    if (!encoder.stdin.write(await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer())) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} while it wrote ${output}`);
}

await drawFilm('tide', 'science', 20, (canvas, at) => tideAt(canvas, (1 - Math.cos(at * Math.PI)) / 2));
await drawFilm('press', 'city', 12, (canvas, at) => pressAt(canvas, at * at * 9));
