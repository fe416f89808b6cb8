import sharp from 'sharp';

/** The left half red, the right half nothing, so that what is transparent shows. */
export function logo(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.set(at % width < width / 2 ? [200, 30, 30, 255] : [0, 0, 0, 0], at * 4);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

export function logoForm({ file, page }: { file: Buffer | string; page?: string }): FormData {
  const form = new FormData();
  form.set('alt', 'Haverleigh Oats');
  if (page) form.set('page', page);
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)], { type: 'image/png' }), 'logo.png');
  return form;
}
