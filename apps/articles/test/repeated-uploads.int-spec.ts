import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { made } from '#testing';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { picture, uploadForm } from './pictures.js';
import { readFiles } from './read-files.js';

describe('A picture that is sent again', () => {
  let newsroom: Newsroom;
  let file: Buffer;

  beforeAll(async () => {
    newsroom = await openNewsroom('repeated-uploads');
    file = await picture(400, 300).png().toBuffer();
  });

  afterAll(() => newsroom.stop());

  const upload = (key: string, alt = 'A quay', sent = file) =>
    newsroom.writer.post('/images', uploadForm({ file: sent, fields: { alt } }), { key });
  const filesOf = () => readFiles(newsroom.mediaFolder);
  const countImages = async (): Promise<number> => made(await newsroom.writer.get('/images?limit=100')).items.length;

  it('when its files could not be kept is accepted under the same key, and nothing half-written stays', async () => {
    const [key, inTheWay] = [randomUUID(), join(newsroom.mediaFolder, 'images')];
    await writeFile(inTheWay, 'not a folder');
    const failed = await upload(key);
    expect([failed.status, failed.body.type]).toEqual([500, '/problems/internal']);
    expect([await filesOf(), await countImages()]).toEqual([['images'], 0]);
    await rm(inTheWay);
    expect((await upload(key)).status).toBe(201);
  });

  it('under the same key is the same picture, with the same files', async () => {
    const key = randomUUID();
    const first = made(await upload(key));
    const [files, count] = [await filesOf(), await countImages()];
    expect(made(await upload(key))).toEqual(first);
    expect([await filesOf(), await countImages()]).toEqual([files, count]);
  });

  it('under the same key at the same time is one picture', async () => {
    const [key, before] = [randomUUID(), await countImages()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload(key)));
    const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body.id as string);
    expect(answers.map(({ status }) => status).filter(status => status !== 201 && status !== 409)).toEqual([]);
    expect([new Set(ids).size, await countImages()]).toEqual([1, before + 1]);
  });

  it('under the same key with other words or other bytes is refused, and leaves no picture', async () => {
    const key = randomUUID();
    made(await upload(key));
    const before = await countImages();
    const other = await picture(300, 400).png().toBuffer();
    const answers = [await upload(key, 'Another quay'), await upload(key, 'A quay', other)];
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(
      Array.from({ length: 2 }, () => [422, '/problems/idempotency-key-reused']),
    );
    expect(await countImages()).toBe(before);
  });

  it('under another key is another picture of the same files', async () => {
    const [one, other] = [made(await upload(randomUUID(), 'One')), made(await upload(randomUUID(), 'Other'))];
    expect(other.id).not.toBe(one.id);
    expect(other.renditions).toEqual(one.renditions);
  });
});
