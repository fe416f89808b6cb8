import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

const [red, blue] = [
  [200, 30, 30],
  [30, 30, 200],
] as const;

/** The left half red, the right half blue, so that a turn shows. */
export function picture(width = 800, height = 600): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) pixels.set(at % width < width / 2 ? red : blue, at * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export const samePicture = {
  JPEG: () => picture().jpeg().toBuffer(),
  PNG: () => picture().png().toBuffer(),
  WebP: () => picture().webp().toBuffer(),
  AVIF: () => picture().avif({ effort: 0 }).toBuffer(),
  GIF: () => picture().gif().toBuffer(),
  TIFF: () => picture().tiff().toBuffer(),
};

/** As a camera writes it that was held upright: turned by a flag, with the place where it stood. */
export const fromCamera = (): Promise<Buffer> =>
  picture()
    .withExif({
      IFD0: { Make: 'Secretmaker', Artist: 'Nobody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** PNG, RFC 2083: what its header says need not be what follows. */
export function png(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit for a pixel, grey.
  header.set([1, 0, 0, 0, 0], 8);
  const row = 1 + Math.ceil(width / 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(row * rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

function crc(bytes: Buffer): number {
  let remainder = 0xffff_ffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb8_8320 : 0);
  }
  return (remainder ^ 0xffff_ffff) >>> 0;
}

export interface PictureForm {
  readonly file: Buffer | string;
  readonly fields?: Readonly<Record<string, string>>;
  /** What the sender says that it is; nobody believes it. */
  readonly name?: string;
  readonly type?: string;
}

export function uploadForm({ file, fields = {}, name = 'quay.jpg', type = 'image/jpeg' }: PictureForm): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)], { type }), name);
  return form;
}
