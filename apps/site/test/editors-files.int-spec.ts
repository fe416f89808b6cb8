import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished } from '#contracts';
import { fieldsOfPicture } from '../src/domain/editing/picture-form.js';
import { draftForm, type EditorsSite, errorsOf, home, noticeOf, openEditors, picturePage, valueOf } from './editors.js';
import { paper, stories } from './fixtures/edition.js';
import { newsroomImages, wholeDraft } from './fixtures/newsroom-articles.js';

describe('files at the editors’ desk', () => {
  let desk: EditorsSite;
  const send = (fields: Record<string, string | Blob>) => desk.post('/desk/articles/art_draft', { ...draftForm, ...fields });

  beforeAll(async () => {
    desk = await openEditors('editors-files');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.reset());

  it('are uploaded first, with what was said of a picture, which the text then names', async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'quay.jpg', { type: 'image/jpeg' });
    await send({ 'block.b5.file': file, 'block.b5.alt': 'A quay', do: 'save' });
    const [upload, edit] = desk.writes();
    expect([upload?.url, upload?.headers['idempotency-key']]).toEqual(['/images', 'k-1.block.b5']);
    expect(upload?.body).toMatch(/name="alt"\r\n\r\nA quay[\s\S]*filename="quay\.jpg"/);
    const body = (JSON.parse(edit?.body ?? '') as { body: { id: string }[] }).body;
    expect(body.find(({ id }) => id === 'b5')).toMatchObject({ imageId: newsroomImages[0]!.id, alt: 'A quay' });
  });

  it('may be the captions of a film, and a related article is found by its address', async () => {
    desk.answers['POST /files'] = [201, { url: '/media/files/b.vtt', contentType: 'text/vtt', bytes: 10 }];
    const [story] = stories;
    await desk.site.publish(articlePublished(story!));
    await send({
      'block.b9.captionFile1': new File(['WEBVTT'], 'de.vtt'),
      'block.b9.captionLocale1': 'de',
      'related.address': home + story!.path,
      do: 'save',
    });
    const { body, relatedIds } = JSON.parse(desk.writes()[1]?.body ?? '') as {
      body: { video?: { captions: object[] } }[];
      relatedIds: string[];
    };
    expect(body.at(-1)?.video?.captions).toContainEqual({ locale: 'de', label: 'Deutsch', url: '/media/files/b.vtt' });
    expect(relatedIds).toEqual([...wholeDraft.relatedIds, story!.id]);
    const nowhere = await send({ 'related.address': 'https://elsewhere.example/', headline: 'Typed', do: 'save' });
    expect([nowhere.status, errorsOf(nowhere), valueOf(nowhere, 'headline')]).toEqual([422, ['related.address-error'], 'Typed']);
  });

  it('that could not be taken are told at their field, and the rest is kept', async () => {
    desk.answers['POST /images'] = [422, { type: '/problems/upload-refused', reason: 'not-a-picture' }];
    const answer = await send({ 'hero.file': new File(['x'], 'x.txt'), 'hero.alt': 'A', headline: 'Typed', do: 'publish' });
    expect([answer.status, errorsOf(answer), valueOf(answer, 'headline')]).toEqual([422, ['hero.file-error'], 'Typed']);
    expect(parse(answer.text).querySelector('[id="hero.file-error"]')?.text).toContain('a JPEG, PNG, WebP');
    expect(desk.writes().map(({ url }) => url)).toEqual(['/images']);
  });

  it('that are too large are told so at their field, and no word is lost', async () => {
    const film = new File([new Uint8Array(65 * 1_048_576)], 'film.mp4');
    const answer = await send({ 'block.b9.file': film, headline: 'Typed', do: 'publish' });
    expect([answer.status, errorsOf(answer), valueOf(answer, 'headline'), desk.writes()]).toEqual([
      413,
      ['block.b9.file-error'],
      'Typed',
      [],
    ]);
  });

  it('have words, of which what is new is sent, and stands there again where it was not taken', async () => {
    const typed = { ...fieldsOfPicture(newsroomImages[0]!, paper), alt: 'Mine', focal: 'top-left', key: 'k-1', version: '2' };
    const save = (over = {}) =>
      desk.browser.visit(picturePage, { method: 'POST', headers: { origin: home }, body: new URLSearchParams({ ...typed, ...over }) });
    desk.answers['PATCH /images/img_gauge'] = [200, { ...newsroomImages[0]!, version: 3 }];
    expect((await save()).headers.get('location')).toMatch(/^\/desk\/pictures\/img_gauge\?told=/);
    const [sent] = desk.writes();
    expect([sent?.headers['if-match'], JSON.parse(sent?.body ?? '')]).toEqual(['"2"', { alt: 'Mine', focalPoint: { x: 0.17, y: 0.17 } }]);
    desk.answers['GET /images/img_gauge'] = [200, { ...newsroomImages[0]!, version: 3, alt: 'Theirs' }];
    desk.answers['PATCH /images/img_gauge'] = [412, { type: '/problems/version-conflict' }];
    const late = await save();
    expect([late.status, valueOf(late, 'alt'), valueOf(late, 'version')]).toEqual([412, 'Mine', '3']);
    expect(parse(late.text).querySelector('.editor__rail .editor-theirs')?.text).toContain('Theirs');
    desk.answers['PATCH /images/img_gauge'] = [403, { type: '/problems/image-edit-refused' }];
    expect(noticeOf(await save())).toContain('An editor has to change this');
    desk.answers['PATCH /images/img_gauge'] = [422, { errors: [{ pointer: '/rights/holder' }] }];
    const wrong = await save({ rightsUntil: '2027-01-04T12:00' });
    expect([wrong.status, errorsOf(wrong), valueOf(wrong, 'alt')]).toEqual([422, ['rightsHolder-error'], 'Mine']);
    expect(valueOf(wrong, 'version')).toBe('2');
    desk.answers['PATCH /images/img_gauge'] = [503, {}];
    const away = await save();
    expect([away.status, valueOf(away, 'alt')]).toEqual([503, 'Mine']);
    expect((await desk.browser.visit('/desk/pictures/img_lost')).text).toContain('There is no such picture');
  });

  it('that are missing leave the words of a new picture; taken, they lead to it', async () => {
    const upload = (fields: Record<string, string | Blob>) =>
      desk.post('/desk/pictures', { key: 'k-1', 'picture.credit': 'Ann', ...fields });
    const none = await upload({});
    expect([none.status, errorsOf(none), valueOf(none, 'picture.credit')]).toEqual([422, ['picture.file-error'], 'Ann']);
    const whole = { 'picture.file': new File(['x'], 'x.jpg'), 'picture.rightsHolder': 'Ann', 'picture.rightsUntil': '2027-01-04T12:00' };
    const taken = await upload(whole);
    expect(taken.headers.get('location')).toMatch(/^\/desk\/pictures\/img_gauge\?told=/);
    expect(desk.writes()[0]?.body).toContain('{"holder":"Ann","expiresAt":"2027-01-04T11:00:00.000Z"}');
    desk.answers['POST /images'] = [422, { errors: [{ pointer: '/rights/holder' }] }];
    const refused = await upload({ ...whole, 'picture.rightsHolder': '' });
    expect([refused.status, errorsOf(refused)]).toEqual([422, ['picture.file-error', 'picture.rightsHolder-error']]);
  });

  it('with words that are too long are told so', async () => {
    desk.answers['POST /images'] = [422, { errors: [{ pointer: '/caption' }] }];
    const answer = await send({ 'hero.file': new File(['x'], 'x.jpg'), 'hero.alt': 'A', 'hero.caption': 'x'.repeat(2_001), do: 'save' });
    expect(noticeOf(answer)).toContain('At most 2000 characters.');
  });

  it('that are not there are asked for, and what was said of them is not dropped', async () => {
    desk.answers['POST /images'] = [422, { errors: [{ pointer: '/alt' }] }];
    const refused = await send({ 'hero.file': new File(['x'], 'x.jpg'), 'hero.caption': 'A quay', do: 'save' });
    expect([refused.status, errorsOf(refused)]).toEqual([422, ['hero.file-error', 'hero.alt-error']]);
    const without = await send({ 'hero.alt': 'A quay', 'hero.caption': 'Mine', do: 'save' });
    expect([without.status, errorsOf(without), valueOf(without, 'hero.caption')]).toEqual([422, ['hero.file-error'], 'Mine']);
    expect(desk.writes().map(({ url }) => url)).toEqual(['/images']);
    desk.answers['POST /images'] = [201, newsroomImages[0]!];
    desk.answers['PATCH /articles/art_draft'] = [422, { errors: [{ pointer: '/headline' }] }];
    const kept = await send({ 'hero.file': new File(['x'], 'x.jpg'), 'hero.alt': 'A quay', headline: '', do: 'save' });
    expect([errorsOf(kept), valueOf(kept, 'hero.alt')]).toEqual([['headline-error'], '']);
    expect(parse(kept.text).querySelector('[name=hero] option[selected]')?.getAttribute('value')).toBe(newsroomImages[0]!.id);
  });

  // Last, for the site asks a service that has gone away more carefully for a while.
  it('are given longer than words, and kept where the service goes away after them', async () => {
    const answer = desk.upstream.answer;
    desk.upstream.answer = (request, response) => {
      if (request.url === '/images') setTimeout(() => answer(request, response), 1_200);
      else if (request.method === 'PATCH') response.socket?.destroy();
      else answer(request, response);
    };
    const kept = await send({ 'hero.file': new File(['x'], 'quay.jpg'), hero: '', headline: 'Mine', do: 'save' });
    expect([kept.status, valueOf(kept, 'headline'), valueOf(kept, 'hero')]).toEqual([503, 'Mine', newsroomImages[0]!.id]);
  });
});
