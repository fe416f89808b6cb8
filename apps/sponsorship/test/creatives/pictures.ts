import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** The left half red, the right half blue. */
export function picture(width = 320, height = 100): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) pixels.set(at % width < width / 2 ? [200, 30, 30] : [30, 30, 200], at * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Nothing that a coder could leave out. */
export function noise(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[at] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Two pictures that follow each other. */
export function moving(width = 320, height = 100): Sharp {
  const pixels = Buffer.alloc(width * height * 2 * 3);
  pixels.fill(200, 0, pixels.length / 2);
  return sharp(pixels, { raw: { width, height: height * 2, channels: 3, pageHeight: height } });
}

/** PNG, RFC 2083, of black pixels: what its header says need not be what follows, nor what stands between. */
export function png(width: number, height: number, { rows = height, between = [] }: { rows?: number; between?: Buffer[] } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit for a pixel, grey.
  header.set([1, 0, 0, 0, 0], 8);
  const row = 1 + Math.ceil(width / 8);
  const pixels = rows === 0 ? [] : [pngChunk('IDAT', deflateSync(Buffer.alloc(row * rows), { level: 9 }))];
  return Buffer.concat([pngSignature, pngChunk('IHDR', header), ...between, ...pixels, pngChunk('IEND', Buffer.alloc(0))]);
}

export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function pictureForm(file: Buffer | string, name = 'oats.png', type = 'image/png'): FormData {
  const form = new FormData();
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)], { type }), name);
  return form;
}
