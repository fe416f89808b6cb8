import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made } from '#testing';
import { smallFiles } from './files.js';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { samePicture, uploadForm } from './pictures.js';
import { readFiles } from './read-files.js';

describe('A file for articles and issues', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom('file-uploads');
  });

  afterAll(() => newsroom.stop());

  const upload = (file: Buffer | string, form: object = {}, ask = {}) => newsroom.writer.post('/files', uploadForm({ file, ...form }), ask);

  it.each<[keyof typeof smallFiles, string, string]>([
    ['mp4', 'video/mp4', 'video/mp4'],
    ['vtt', 'text/vtt', 'text/vtt; charset=utf-8'],
    ['pdf', 'application/pdf', 'application/pdf'],
  ])('may be %s, by its content, and is served as that', async (kind, contentType, served) => {
    const file = smallFiles[kind];
    const { url, ...told } = made(await upload(file, { name: 'page.html', type: 'text/html' }));
    expect([url, told]).toEqual([
      expect.stringMatching(new RegExp(`^/media/files/[0-9a-f]{64}\\.${kind}$`)),
      { contentType, bytes: file.length },
    ]);
    const answer = await fetch(newsroom.service.url + url);
    expect(answer.headers.get('content-type')).toBe(served);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(file);
  });

  it.each<[string, () => Buffer | string | Promise<Buffer>]>([
    ['HTML', () => '<!doctype html><title>x</title>'],
    ['a PDF that begins as a page', () => `<script>alert(1)</script>\n${smallFiles.pdf.toString()}`],
    ['a picture', samePicture.JPEG],
    ['captions that do not say so', () => '00:01.000 --> 00:02.000\nThe tide comes in.\n'],
    ['captions that only nearly say so', () => 'WEBVTTX\n\n00:01.000 --> 00:02.000\n'],
    ['captions with a zero byte', () => 'WEBVTT\n\n\u0000'],
    ['captions that are not UTF-8', () => Buffer.concat([Buffer.from('WEBVTT\n\n'), Buffer.from([0xff, 0xfe])])],
    ['captions of more than a megabyte', () => `WEBVTT\n\n${'x'.repeat(1_000_000)}`],
    ['a program', () => Buffer.from('7f454c4602010100', 'hex')],
    ['nothing', () => ''],
  ])('is refused when it is %s', async (_, file) => {
    const { status, body } = await upload(await file(), { name: 'water.pdf', type: 'application/pdf' });
    expect([status, body.errors[0].pointer]).toEqual([422, '/file']);
  });

  it('is there once, however often it is sent', async () => {
    const file = Buffer.concat([smallFiles.pdf, Buffer.from(randomUUID())]);
    const before = await readFiles(newsroom.mediaFolder);
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(file)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.url}`)).size).toBe(1);
    expect((await readFiles(newsroom.mediaFolder)).length).toBe(before.length + 1);
  });

  it('leaves a line in the audit, by who sent it; once under one Idempotency-Key', async () => {
    const key = randomUUID();
    const file = Buffer.concat([smallFiles.pdf, Buffer.from(key)]);
    const { url, ...told } = made(await upload(file, {}, { key }));
    made(await upload(file, {}, { key }));
    const aggregateId = url.replace('/media/files/', '');
    const image = made(await newsroom.writer.post('/images', uploadForm({ file: await samePicture.PNG(), fields: { alt: 'A quay' } })));
    const { items } = made(await newsroom.chief.get(`/audit?aggregateId=${aggregateId}`));
    expect(items).toMatchObject([
      { actor: image.uploadedBy, action: 'create', aggregate: 'file', aggregateId, version: 1, after: { url, ...told } },
    ]);
  });

  it('is not another one under the same Idempotency-Key', async () => {
    const key = randomUUID();
    const [first, other] = ['one', 'two'].map(end => Buffer.concat([smallFiles.pdf, Buffer.from(end)]));
    const { url } = made(await upload(first ?? '', {}, { key }));
    expect(made(await upload(first ?? '', {}, { key })).url).toBe(url);
    const reused = await upload(other ?? '', {}, { key });
    expect([reused.status, reused.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
  });
});
