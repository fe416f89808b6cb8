import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made } from '#testing';
import { smallFiles } from './files.js';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { uploadForm } from './pictures.js';

describe('What is uploaded, as readers get it', () => {
  const film = smallFiles.mp4;
  let newsroom: Newsroom;
  let url: string;
  let etag: string;

  beforeAll(async () => {
    newsroom = await openNewsroom('media');
    ({ url } = made(await newsroom.writer.post('/files', uploadForm({ file: film }))));
    etag = `"${url.replace('/media/', '')}"`;
  });

  afterAll(() => newsroom.stop());

  const get = (headers: Record<string, string> = {}, method = 'GET') => fetch(newsroom.service.url + url, { method, headers });
  const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

  it('may be kept for ever, opened by nothing but itself, and is no page', async () => {
    const answer = await get();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(film.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag,
    });
    expect(await bytesOf(answer)).toEqual(film);
  });

  it.each(['bytes=0-0', 'bytes=10-19', 'bytes=1000-', 'bytes=-24', 'bytes=0-99999', 'bytes=-99999'])('is sent in part: %s', async range => {
    const answer = await get({ range });
    const part = await bytesOf(answer);
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
    const start = first === '' ? Math.max(0, film.length - Number(last)) : Number(first);
    const end = first === '' || last === '' ? film.length - 1 : Math.min(Number(last), film.length - 1);
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${film.length}`);
    expect(answer.headers.get('content-length')).toBe(String(end - start + 1));
    expect(part).toEqual(film.subarray(start, end + 1));
  });

  it.each(['bytes=1024-', 'bytes=99999-', 'bytes=-0'])('has no such part: %s', async range => {
    const answer = await get({ range });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([416, `bytes */${film.length}`, '']);
  });

  it.each(['bytes=5-1', 'bytes=a-b', 'bytes=0-1,5-6', 'pages=1-2', 'bytes='])('is sent whole when the range is none: %s', async range => {
    const answer = await get({ range });
    expect([answer.status, (await bytesOf(answer)).length]).toEqual([200, film.length]);
  });

  it('is sent in part only to whoever has a part of the same bytes', async () => {
    expect((await get({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await get({ range: 'bytes=0-9', 'if-range': '"another"' })).status).toBe(200);
  });

  it('is not sent again to whoever has it', async () => {
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) expect((await get({ 'if-none-match': tag })).status).toBe(304);
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('can be asked about', async () => {
    const answer = await get({}, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, String(film.length), '']);
  });

  it('answers with whatever stands behind the question mark', async () => {
    expect((await fetch(`${newsroom.service.url}${url}?utm_source=mail&__proto__=1`)).status).toBe(200);
  });

  it.each([
    '/media/../secret.pdf',
    '/media/files/../../secret.pdf',
    '/media/%2e%2e/secret.pdf',
    '/media/..%2fsecret.pdf',
    '/media/files/..%2f..%2fsecret.pdf',
    '/media/..%5csecret.pdf',
    '/media//etc/passwd',
    '/media/%00secret.pdf',
    '/media/files/',
    '/media/files',
    '/media/',
    '/media/.drafts/draft.pdf',
    '/media/files/draft.part',
    '/media/files/page.html',
    '/media/files/constructor',
    '/media/files/__proto__',
    `/media/files/${'a'.repeat(2_000)}.pdf`,
  ])('is nothing else of the disk: %s', async path => {
    await Promise.all([
      writeFile(join(newsroom.mediaFolder, '../secret.pdf'), 'secret'),
      writeFile(join(newsroom.mediaFolder, '.drafts/draft.pdf'), 'secret'),
      writeFile(join(newsroom.mediaFolder, 'files/draft.part'), 'secret'),
      writeFile(join(newsroom.mediaFolder, 'files/page.html'), 'secret'),
    ]);
    const { status, text } = await asItStands(path);
    expect(status === 404 || status === 400 || status === 414 ? 'refused' : status).toBe('refused');
    expect(text).not.toContain('secret');
  });

  /** `fetch` would take the dots out. */
  function asItStands(path: string): Promise<{ status: number | undefined; text: string }> {
    const { hostname, port } = new URL(newsroom.service.url);
    return new Promise((resolve, reject) => {
      request({ hostname, port, path }, answer => {
        let text = '';
        answer.on('data', chunk => (text += String(chunk))).on('end', () => resolve({ status: answer.statusCode, text }));
      })
        .on('error', reject)
        .end();
    });
  }
});
