import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { PictureWorkshop } from './picture-workshop.js';

/** The left half red, the right half nothing. */
function halfThere(): Promise<Buffer> {
  const pixels = Buffer.alloc(80 * 40 * 4);
  for (let at = 0; at < 80 * 40; at += 1) pixels.set(at % 80 < 40 ? [200, 30, 30, 255] : [0, 0, 0, 0], at * 4);
  return sharp(pixels, { raw: { width: 80, height: 40, channels: 4 } })
    .png()
    .toBuffer();
}

/** A PNG whose head says that it is so wide and high. */
function promising(side: number, png: Buffer): Buffer {
  const large = Buffer.from(png);
  large.writeUInt32BE(side, 16);
  large.writeUInt32BE(side, 20);
  large.writeUInt32BE(crc32(large.subarray(12, 29)), 29);
  return large;
}

const alphaAt = async (content: Buffer, x: number): Promise<number | undefined> => {
  const { data, info } = await sharp(content).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return data[(Math.floor(info.height / 2) * info.width + x) * info.channels + 3];
};

describe('A picture that stands on the page itself', () => {
  const workshop = new PictureWorkshop();

  it('stays transparent where it was, at each width, in the one format that can', async () => {
    const { renditions } = await workshop.develop(await halfThere(), () => [80, 40], { background: 'page' });
    expect(renditions.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 80, 40],
      ['webp', 40, 20],
    ]);
    for (const { content, width } of renditions) expect([await alphaAt(content, 4), await alphaAt(content, width - 4)]).toEqual([255, 0]);
  });

  it.each([
    ['grey', { palette: false }],
    ['a palette', { palette: true }],
  ])('may be of %s', async (name, options) => {
    const file = await sharp(await halfThere())
      .toColourspace(name === 'grey' ? 'b-w' : 'srgb')
      .png(options)
      .toBuffer();
    const { renditions } = await workshop.develop(file, () => [80], { background: 'page' });
    for (const { content } of renditions) expect([await alphaAt(content, 4), await alphaAt(content, 76)]).toEqual([255, 0]);
  });

  it('stands on white where nobody asked for anything else', async () => {
    const { renditions } = await workshop.develop(await halfThere(), () => [80]);
    expect(renditions.map(({ format }) => format)).toEqual(['avif', 'webp', 'jpeg']);
    for (const { content } of renditions) expect(await alphaAt(content, 76)).toBe(255);
  });

  it('is refused where it is no picture', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await expect(workshop.develop(svg, () => [80], { background: 'page' })).rejects.toMatchObject({ code: 'upload-refused' });
  });

  it('is refused in plain words where it has more pixels than can be read, or is cut off', async () => {
    const whole = await halfThere();
    const why = (file: Buffer) => workshop.develop(file, () => [80]).then(String, (error: Error) => error.message);
    expect(await why(promising(9_000, whole))).toBe('The picture is too large: send one of fewer pixels');
    expect(await why(whole.subarray(0, whole.length / 2))).toContain('The picture cannot be read: its file is damaged');
  });
});
