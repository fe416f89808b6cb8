import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, type Json, made } from '#testing';
import { readFiles } from './read-files.js';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { fromCamera, picture, png, samePicture, uploadForm } from './pictures.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const alt = { alt: 'A quay' };

describe('An upload that is no picture', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom('refused-uploads');
  });

  afterAll(() => newsroom.stop());

  const upload = (file: Buffer | string, form: object = {}) => newsroom.writer.post('/images', uploadForm({ file, fields: alt, ...form }));
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

  it.each<[string, () => string | Buffer | Promise<Buffer>, string]>([
    ['text', () => 'quay.jpg', 'not a JPEG'],
    ['HTML', () => '<!doctype html><script>alert(1)</script>', 'not a JPEG'],
    ['SVG', () => svg, 'not a JPEG'],
    ['SVG after an XML declaration', () => `<?xml version="1.0"?>\n${svg}`, 'not a JPEG'],
    ['a PDF in disguise', () => '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'not a JPEG'],
    ['a film', () => Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'), 'not a JPEG'],
    ['an archive', () => Buffer.from('504b0304140000000800', 'hex'), 'not a JPEG'],
    ['a script that begins like a GIF', () => 'GIF89a=1;alert(document.domain)//', 'cannot be read'],
    ['nothing but a beginning', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'cannot be read'],
    ['half a JPEG', async () => half(await samePicture.JPEG()), 'cannot be read'],
    ['half a PNG', async () => half(await samePicture.PNG()), 'cannot be read'],
    ['half a WebP', async () => half(await samePicture.WebP()), 'cannot be read'],
    ['half an AVIF', async () => half(await samePicture.AVIF()), 'cannot be read'],
    ['a bomb: 900 megapixels in a few bytes', () => png(30_000, 30_000, 1), 'is too large'],
    ['a bomb that is honest', () => png(12_000, 12_000), 'is too large'],
    ['a header that promises more than there is', () => png(5_000, 5_000, 10), 'cannot be read'],
  ])('is refused: %s', async (_, file, why) => {
    const before = [await contentHash(newsroom.service), await readFiles(newsroom.mediaFolder)];
    const { status, body } = await upload(await file());
    expect({ status, type: body.type, errors: body.errors }).toEqual({
      status: 422,
      type: '/problems/upload-refused',
      errors: [{ pointer: '/file', in: 'body', message: expect.stringContaining(why) }],
    });
    expect([await contentHash(newsroom.service), await readFiles(newsroom.mediaFolder)]).toEqual(before);
  });

  it('is judged by its bytes, whatever it is called', async () => {
    const disguised = await upload(await samePicture.PNG(), { name: '../../quay.html', type: 'text/html' });
    expect(disguised.status).toBe(201);
    const named = await upload(svg, { name: 'quay.png', type: 'image/png' });
    expect(named.body).toMatchObject({ type: '/problems/upload-refused', reason: 'svg' });
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['a JPEG with a page behind it', samePicture.JPEG],
    ['a GIF with a script behind it', samePicture.GIF],
    ['a photograph with a place in it', fromCamera],
  ])('leaves nothing in a rendition that was not the picture: %s', async (_, file) => {
    const tail = '<script>alert("polyglot")</script>';
    const image = made(await upload(Buffer.concat([await file(), Buffer.from(tail)])));
    for (const { url } of image.renditions) {
      const bytes = Buffer.from(await (await fetch(newsroom.service.url + url)).arrayBuffer());
      expect([bytes.includes('script'), bytes.includes('polyglot'), bytes.includes('GPS')]).toEqual([false, false, false]);
    }
  });

  it('is refused without an alternative text', async () => {
    const file = await picture(9, 9).png().toBuffer();
    for (const fields of [{}, { alt: '' }, { alt: ' \u200b ' }]) {
      const { status, body } = await upload(file, { fields });
      expect([status, body.errors.map(({ pointer }: Json) => pointer)]).toEqual([400, ['/alt']]);
    }
  });

  it('is refused above 25 MiB, and the reading ends at 50', async () => {
    const [more, muchMore] = [26, 51].map(mebibytes => Buffer.alloc(mebibytes * 1024 * 1024));
    const refused = await upload(more ?? '');
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('more than the 26214400')]);
    const cutOff = await upload(muchMore ?? '');
    expect([cutOff.status, cutOff.body.type]).toEqual([413, '/problems/body-too-large']);
  });
});
