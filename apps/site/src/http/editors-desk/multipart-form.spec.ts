import { once } from 'node:events';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { FormTooLargeError } from './kept-parts.js';
import { multipartForm } from './multipart-form.js';

const limits = { texts: 10_000, files: 100, all: 100_000 };
type Part = readonly [name: string, value: string | Blob];

/** As a browser sends it, in pieces of so many bytes. */
async function sent(parts: readonly Part[], change: (bytes: Buffer) => Buffer = bytes => bytes) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const request = new Response(form);
  const bytes = change(Buffer.from(await request.arrayBuffer()));
  const pieces = Array.from({ length: Math.ceil(bytes.length / 50) }, (_, at) => bytes.subarray(at * 50, (at + 1) * 50));
  return multipartForm(Readable.from(pieces), request.headers.get('content-type') ?? '', limits);
}
const fileOf = (size: number) => new File([new Uint8Array(size).fill(7)], 'quay.jpg', { type: 'image/jpeg' });

describe('a form with files', () => {
  it('is read as it was sent, in its order, without the files that were not chosen', async () => {
    const { fields, files, tooLarge } = await sent([
      ['headline', 'Überschrift'],
      ['hero.file', fileOf(60)],
      ['video.file', new File([], '')],
      ['do', 'save'],
    ]);
    expect([Object.entries(fields), tooLarge]).toEqual([
      [
        ['headline', 'Überschrift'],
        ['do', 'save'],
      ],
      [],
    ]);
    expect([...files].map(([name, { name: fileName, type, size }]) => [name, fileName, type, size])).toEqual([
      ['hero.file', 'quay.jpg', 'image/jpeg', 60],
    ]);
  });

  it('loses no word behind a file that is too large, and takes others that are not', async () => {
    const { fields, files, tooLarge } = await sent([
      ['hero.file', fileOf(5_000)],
      ['block.b5.file', fileOf(80)],
      ['block.b6.file', fileOf(80)],
      ['block.b7.content', 'Behind it'],
    ]);
    expect([fields, [...files.keys()], tooLarge]).toEqual([
      { 'block.b7.content': 'Behind it' },
      ['block.b5.file'],
      ['hero.file', 'block.b6.file'],
    ]);
  });

  it('is not read without end', async () => {
    await expect(sent([['hero.file', fileOf(200_000)]])).rejects.toThrow(FormTooLargeError);
    await expect(sent([['headline', 'x'.repeat(10_001)]])).rejects.toThrow(FormTooLargeError);
    await expect(sent(Array.from({ length: 5 }, (_, at) => [`also.${at}`, 'x'.repeat(2_100)]))).rejects.toThrow(FormTooLargeError);
  });

  it.each<[string, string | Blob]>([
    ['texts that say nothing', ''],
    ['files that hold nothing', new File([], '')],
    ['files that are too large', fileOf(101)],
  ])('is not filled with %s', async (_, value) => {
    await expect(sent(Array.from({ length: 200 }, (_one, at) => [`also.${at}`, value]))).rejects.toThrow(FormTooLargeError);
  });

  it('is read on when it is refused, or its sender would see a connection that was cut', async () => {
    const body = Readable.from([Buffer.alloc(limits.all + 1), Buffer.from('x'), Buffer.from('x')]);
    await expect(multipartForm(body, 'multipart/form-data; boundary=b', limits)).rejects.toThrow(FormTooLargeError);
    await once(body, 'end');
  });

  it('has parts without a name, as no browser sends them, that are passed by', async () => {
    const parts = ['', '; filename="f"', '; name="headline"'].map(rest => `--b\r\ncontent-disposition: form-data${rest}\r\n\r\nEbb\r\n`);
    const body = Readable.from([Buffer.from(`${parts.join('')}--b--\r\n`)]);
    const { fields, files } = await multipartForm(body, 'multipart/form-data; boundary=b', limits);
    expect([fields, files.size]).toEqual([{ headline: 'Ebb' }, 0]);
  });

  it('that is none, or ends too early, is refused', async () => {
    await expect(sent([['hero.file', fileOf(60)]], bytes => bytes.subarray(0, 190))).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(multipartForm(Readable.from([Buffer.from('x')]), 'multipart/form-data', limits)).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });
});
