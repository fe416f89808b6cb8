import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { PictureWorkshop } from './picture-workshop.js';

const still = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336699' } });
const workshop = new PictureWorkshop();

describe('A picture that is measured', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)('has the size that its head says: %s', async format => {
    const file = await still(320, 100).toFormat(format).toBuffer();
    expect(await workshop.measure(file)).toEqual({ width: 320, height: 100, isAnimated: false });
  });

  it('stands upright', async () => {
    const turned = await still(100, 320).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await workshop.measure(turned)).toMatchObject({ width: 320, height: 100 });
  });

  it.each(['gif', 'webp'] as const)('moves where there is more than one: %s', async format => {
    const frames = Buffer.alloc(10 * 20 * 3);
    frames.fill(200, 0, frames.length / 2);
    const file = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .toFormat(format)
      .toBuffer();
    expect(await workshop.measure(file)).toEqual({ width: 10, height: 10, isAnimated: true });
  });

  it('is none where it is a sequence of AVIF, or a PNG that moves', async () => {
    const sequence = await still(32, 32).avif({ effort: 0 }).toBuffer();
    sequence.write('avis', 8);
    await expect(workshop.measure(sequence)).rejects.toMatchObject({ code: 'upload-refused' });
    const png = await still(32, 32).png().toBuffer();
    const control = Buffer.concat([Buffer.from('00000008', 'hex'), Buffer.from('acTL'), Buffer.alloc(12)]);
    const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
    await expect(workshop.measure(moving)).rejects.toMatchObject({ message: 'The picture is animated (APNG)' });
  });

  it('is as large as it says, though nothing of it could be decoded', async () => {
    const whole = await still(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(await workshop.measure(whole)).toMatchObject({ width: 9_000, height: 9_000 });
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'SVG is not taken'],
    ['a word', 'not a JPEG'],
    ['GIF89a', 'The picture cannot be read: its file is damaged or not whole. Save it anew, and send that'],
  ])('is none: %s', async (text, why) => {
    await expect(workshop.measure(Buffer.from(text))).rejects.toMatchObject({
      code: 'upload-refused',
      message: expect.stringContaining(why),
    });
  });
});
