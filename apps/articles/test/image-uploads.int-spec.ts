import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Json, made } from '#testing';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { fromCamera, picture, samePicture, uploadForm } from './pictures.js';

describe('A picture that is uploaded', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom('image-uploads');
  });

  afterAll(() => newsroom.stop());

  const upload = async (file: Buffer, fields = {}): Promise<Json> =>
    made(await newsroom.writer.post('/images', uploadForm({ file, fields: { alt: 'A quay', ...fields } })));

  async function fetched(url: string) {
    const answer = await fetch(newsroom.service.url + url);
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Of a rendition, as a colour's name, at the left, right, top or bottom. */
  async function colourAt(url: string, x: number, y: number): Promise<string> {
    const { data, info } = await sharp((await fetched(url)).bytes)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (Math.min(r, g, b) > 200) return 'white';
    return r > b ? 'red' : 'blue';
  }

  it.each(Object.keys(samePicture) as (keyof typeof samePicture)[])('may be a %s', async format => {
    const image = await upload(await samePicture[format]());
    expect(image).toMatchObject({ version: 1, width: 800, height: 600, alt: 'A quay', focalPoint: { x: 0.5, y: 0.5 } });
    expect(await colourAt(image.renditions[0].url, 0, 0.5)).toBe('red');
    expect(await colourAt(image.renditions[0].url, 1, 0.5)).toBe('blue');
  });

  it('becomes renditions in three formats and in fixed widths, none of them larger than it is', async () => {
    const image = await upload(await picture(1_000, 500).png().toBuffer());
    const sizes = image.renditions.map(({ format, width, height }: Json) => `${format} ${width}×${height}`);
    expect(sizes.toSorted()).toEqual(
      ['avif', 'jpeg', 'webp'].flatMap(format => ['1000×500', '320×160', '640×320', '960×480'].map(size => `${format} ${size}`)),
    );
    for (const { format, width, height, url } of image.renditions) {
      const { headers, bytes } = await fetched(url);
      expect(headers.get('content-type')).toBe(`image/${format}`);
      const { format: kind, compression, ...measured } = await sharp(bytes).metadata();
      expect(measured).toMatchObject({ width, height });
      expect(kind === 'heif' ? compression : kind).toBe(format === 'avif' ? 'av1' : format);
    }
  });

  it('is no wider than the widest that pages ask for', async () => {
    const image = await upload(await picture(2_400, 60).jpeg().toBuffer());
    expect(image).toMatchObject({ width: 2_400, height: 60 });
    expect(new Set(image.renditions.map(({ width }: Json) => width))).toEqual(new Set([320, 640, 960, 1_440, 1_920]));
  });

  it('may be as small as a point', async () => {
    const image = await upload(await picture(1, 1).png().toBuffer());
    expect(image.renditions.map(({ width, height }: Json) => `${width}×${height}`)).toEqual(['1×1', '1×1', '1×1']);
  });

  it('is turned as its camera was held, and says neither where that was nor whose it is', async () => {
    const file = await fromCamera();
    expect(file.toString('latin1')).toContain('Secretmaker');
    const image = await upload(file);
    expect(image).toMatchObject({ width: 600, height: 800 });
    for (const { url } of image.renditions) {
      const { exif, xmp, iptc, orientation = 1 } = await sharp((await fetched(url)).bytes).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, orientation: 1 });
    }
    expect(await colourAt(image.renditions[0].url, 0.5, 0)).toBe('red');
    expect(await colourAt(image.renditions[0].url, 0.5, 1)).toBe('blue');
  });

  it('shows its colours when it came in those of print', async () => {
    const image = await upload(await picture().toColourspace('cmyk').jpeg().toBuffer());
    expect(await colourAt(image.renditions[0].url, 0, 0.5)).toBe('red');
    const { space, channels } = await sharp((await fetched(image.renditions[2].url)).bytes).metadata();
    expect({ space, channels }).toEqual({ space: 'srgb', channels: 3 });
  });

  it.each([
    ['grey', () => picture().greyscale().png().toBuffer()],
    ['grey with transparency', () => picture().greyscale().ensureAlpha(0.5).png().toBuffer()],
    ['of 16 bits a channel', () => picture().toColourspace('rgb16').png().toBuffer()],
    ['of a palette', () => picture().png({ palette: true }).toBuffer()],
    ['progressive', () => picture().jpeg({ progressive: true }).toBuffer()],
  ])('may be %s', async (_, file) => {
    const image = await upload(await file());
    const { space, channels, depth } = await sharp((await fetched(image.renditions[2].url)).bytes).metadata();
    expect({ space, channels, depth }).toEqual({ space: 'srgb', channels: 3, depth: 'uchar' });
  });

  it('stands on white where it is transparent', async () => {
    const image = await upload(await picture().ensureAlpha(0).png().toBuffer());
    expect(image.dominantColour).toMatch(/^#[ef][0-9a-f][ef][0-9a-f][ef][0-9a-f]$/);
    expect(await colourAt(image.renditions[0].url, 0.5, 0.5)).toBe('white');
  });

  it('says its words, measured colour and focus', async () => {
    const fields = { caption: ' At  low tide ', credit: 'The paper', focalPoint: '{"x":0.1,"y":1}', rights: '{"holder":"The paper"}' };
    const image = await upload(
      await sharp({ create: { width: 40, height: 40, channels: 3, background: '#2060a0' } })
        .png()
        .toBuffer(),
      fields,
    );
    expect(image).toMatchObject({
      caption: 'At low tide',
      credit: 'The paper',
      focalPoint: { x: 0.1, y: 1 },
      rights: { holder: 'The paper' },
    });
    expect(image.dominantColour).toMatch(/^#[12][0-9a-f][56][0-9a-f][9a][0-9a-f]$/);
    expect(made(await newsroom.writer.get(`/images/${image.id}`))).toEqual(image);
  });
});
