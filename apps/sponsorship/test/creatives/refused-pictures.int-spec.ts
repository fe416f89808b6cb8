import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, drain, type Json } from '#testing';
import { type AdDesk, openAdDesk, restless } from '../ad-desk.js';
import { makePlacement } from '../booking/booked.js';
import { hostileFiles } from './hostile-files.js';
import { imageContent, makeCreative, readFiles, upload } from './made.js';
import { picture, pictureForm } from './pictures.js';

describe('An upload that no page may show', () => {
  let desk: AdDesk;
  let creative: Json;

  beforeAll(async () => {
    desk = await openAdDesk('refused-pictures');
    await makePlacement(desk, {
      sizes: [
        { minViewport: 0, width: 320, height: 100 },
        { minViewport: 760, width: 600, height: 600 },
      ],
    });
    creative = await makeCreative(desk, { content: imageContent });
    await drain(desk.service);
  });
  afterAll(() => desk.stop());

  const everything = async () => [await contentHash(desk.service, restless), await readFiles(desk.mediaFolder)];

  it.each(hostileFiles)('is refused, and leaves nothing behind: %s', async (_, file, why) => {
    const before = await everything();
    const { status, body } = await upload(desk.manager, creative, await file());
    expect({ status, type: body.type, errors: body.errors }).toEqual({
      status: 422,
      type: '/problems/upload-refused',
      errors: [{ pointer: '/file', in: 'body', message: expect.stringContaining(why) }],
    });
    expect(await everything()).toEqual(before);
  });

  it('is refused above 50 MiB before it is read to its end', async () => {
    const { status, body } = await upload(desk.manager, creative, Buffer.alloc(51 * 1024 * 1024));
    expect([status, body.type]).toEqual([413, '/problems/body-too-large']);
  });

  it('is refused where there is nobody to take it: no such creative, another version, one of words', async () => {
    const before = await everything();
    const file = await picture().png().toBuffer();
    const words = await makeCreative(desk);
    const answers = [
      await upload(desk.manager, { id: 'crv_none', version: 1 }, file),
      await upload(desk.manager, { ...creative, version: 7 }, file),
      await upload(desk.manager, words, file),
      await desk.manager.post(`/creatives/${creative.id}/pictures`, pictureForm(file)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 412, 422, 428]);
    expect((await everything())[1]).toEqual(before[1]);
  });

  it('is judged by its bytes, whatever it is called, and however it is said to be', async () => {
    const file = await picture().png().toBuffer();
    const { id, version } = await makeCreative(desk, { content: imageContent });
    const disguised = await desk.manager.post(`/creatives/${id}/pictures`, pictureForm(file, '../../oats.html', 'text/html'), { version });
    expect([disguised.status, disguised.body.content.pictures[0].url]).toEqual([
      200,
      expect.stringMatching(/^\/media\/creatives\/[0-9a-f]{64}\.webp$/),
    ]);
  });
});
