import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Json, made } from '#testing';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makePlacement } from '../booking/booked.js';
import { logo } from '../booking/logo.js';
import { imageContent, makeCreative, upload } from './made.js';
import { picture, png, pngChunk } from './pictures.js';

const tail = '<script>alert("polyglot")</script>';
const after = async (file: Promise<Buffer>, more: Buffer | string) => Buffer.concat([await file, Buffer.from(more)]);

/** Before the picture's own data (GIF89a, 24). */
async function gifWithComment(): Promise<Buffer> {
  const whole = await picture().gif().toBuffer();
  const at = whole.indexOf(0x2c, 13 + 3 * 2 ** (((whole[10] ?? 0) % 8) + 1));
  return Buffer.concat([
    whole.subarray(0, at),
    Buffer.from([0x21, 0xfe, tail.length]),
    Buffer.from(tail),
    Buffer.from([0]),
    whole.subarray(at),
  ]);
}

/** Behind its beginning (ITU-T T.81, B.2.4.5). */
async function jpegWithComment(): Promise<Buffer> {
  const whole = await picture().jpeg().toBuffer();
  return Buffer.concat([whole.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, tail.length + 2]), Buffer.from(tail), whole.subarray(2)]);
}

const fromCamera = () =>
  picture()
    .withExif({ IFD0: { Make: 'polyglot', Artist: tail }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();

/** What a WebP is made of (RFC 9649, 2.3). */
function chunksOf(webp: Buffer): string[] {
  const names: string[] = [];
  for (let at = 12; at < webp.length; at += 8 + webp.readUInt32LE(at + 4) + (webp.readUInt32LE(at + 4) % 2))
    names.push(webp.toString('latin1', at, at + 4));
  return names;
}

describe('A picture of a creative', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('kept-pixels');
    await makePlacement(desk);
  });
  afterAll(() => desk.stop());

  const pictures = async (file: Buffer, content: object = imageContent): Promise<{ width: number; height: number; bytes: Buffer }[]> => {
    const { content: shown } = made(await upload(desk.manager, await makeCreative(desk, { content }), file));
    return Promise.all(
      shown.pictures.map(async ({ url, width, height }: Json) => {
        const answer = await fetch(desk.service.url + url);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
        return { width, height, bytes: Buffer.from(await answer.arrayBuffer()) };
      }),
    );
  };

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['a JPEG with a page behind it', () => after(picture().jpeg().toBuffer(), tail)],
    ['a JPEG with an archive behind it', () => after(picture().jpeg().toBuffer(), Buffer.from('504b0506000000000000', 'hex'))],
    ['a PNG with a page behind it', () => after(picture().png().toBuffer(), tail)],
    ['a GIF with a script behind it', () => after(picture().gif().toBuffer(), tail)],
    ['a WebP with a page behind it', () => after(picture().webp().toBuffer(), tail)],
    ['a GIF with a script as its comment', gifWithComment],
    ['a JPEG with a script as its comment', jpegWithComment],
    ['a PNG with a script as its text', () => png(320, 100, { between: [pngChunk('tEXt', Buffer.from(`Comment\u0000${tail}`))] })],
    ['a photograph with a place and a name in it', fromCamera],
  ])('is made of nothing but what was seen of the upload: %s', async (_, file) => {
    const [shown] = await pictures(await file());
    expect(shown && [shown.width, shown.height, chunksOf(shown.bytes)]).toEqual([320, 100, ['VP8 ']]);
    const bytes = shown?.bytes ?? Buffer.alloc(0);
    expect(['script', 'polyglot', 'GPS', 'PK\u0005\u0006'].map(odd => bytes.includes(odd, 0, 'latin1'))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is there once for a plain screen, and once for a sharp one', async () => {
    const shown = await pictures(await picture(1_280, 400).png().toBuffer());
    expect(shown.map(({ width, height }) => [width, height])).toEqual([
      [320, 100],
      [640, 200],
    ]);
    for (const { bytes, width, height } of shown) expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height });
  });

  it('stands upright', async () => {
    const turned = await picture(100, 320).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [shown] = await pictures(turned);
    expect(shown && [shown.width, shown.height]).toEqual([320, 100]);
  });

  it('stays transparent as a logo', async () => {
    const [shown] = await pictures(await logo(600, 200), { kind: 'logo', alt: 'Haverleigh Oats' });
    const { data, info } = await sharp(shown?.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, data[3], data[info.width * 4 - 1]]).toEqual([480, 160, 255, 0]);
  });

  it('is on white in a card', async () => {
    const content = { kind: 'native', headline: 'Oats', advertiser: 'Haverleigh', alt: 'A bowl' };
    const [shown] = await pictures(await logo(300, 200), content);
    const { data, info } = await sharp(shown?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.channels, (data[info.width * 3 - 1] ?? 0) > 250]).toEqual([300, 3, true]);
  });
});
