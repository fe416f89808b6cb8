import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished } from '#contracts';
import { BrowserOfReader } from './browser-of-reader.js';
import { changesAsked, type EditorsSite, errorsOf, home, noticeOf, openEditors, sendForm, valueOf } from './editors.js';
import { stories } from './fixtures/edition.js';
import { newsroomImages, publishedOne } from './fixtures/newsroom-articles.js';

const front = { version: 4, slots: [{ area: 'lead', articleId: publishedOne.id, headline: 'In other words' }] };
const slot = { [`slot.${publishedOne.id}.area`]: 'lead', [`slot.${publishedOne.id}.headline`]: 'Mine' };

describe('the front page at the desk', () => {
  let desk: EditorsSite;
  let editor: BrowserOfReader;

  beforeAll(async () => {
    desk = await openEditors('front-page-desk');
    editor = new BrowserOfReader(desk.site);
    await editor.signIn({ name: 'Ed', roles: ['editor'] });
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    desk.reset();
    Object.assign(desk.answers, { [`GET /articles/${publishedOne.id}`]: [200, publishedOne], 'GET /front-page': [200, front] });
  });

  const send = (to: string, fields: Record<string, string>) => sendForm(editor, to, fields);
  const asked = () => changesAsked(desk);

  it('is arranged without being saved, and saved as a whole', async () => {
    const arranged = await send('/desk/front-page', { ...slot, version: '4', do: `down:${publishedOne.id}` });
    expect(valueOf(arranged, `slot.${publishedOne.id}.headline`)).toBe('Mine');
    expect([parse(arranged.text).querySelectorAll('[data-area=secondary] [data-slot]').length, asked()]).toEqual([1, []]);
    desk.answers['PUT /front-page'] = [200, { ...front, version: 5 }];
    expect((await send('/desk/front-page', { ...slot, version: '4', do: 'save' })).status).toBe(303);
    expect(asked()).toEqual([['PUT', '/front-page', '"4"', { slots: [{ articleId: publishedOne.id, area: 'lead', headline: 'Mine' }] }]]);
  });

  it('takes in an article by its address, and says where there is none', async () => {
    const [story] = stories;
    await desk.site.publish(articlePublished(story!));
    const put = (address: string) =>
      send('/desk/front-page', { ...slot, version: '4', do: 'put', 'add.area': 'rail', 'add.address': address });
    const found = await put(`${home}${story!.path}?from=mail`);
    expect([found.status, parse(found.text).querySelectorAll(`[data-slot=${story!.id}]`).length]).toEqual([200, 1]);
    const entered = await send('/desk/front-page', {
      ...slot,
      version: '4',
      do: 'enter',
      'add.area': 'rail',
      'add.address': home + story!.path,
    });
    expect([parse(entered.text).querySelectorAll(`[data-slot=${story!.id}]`).length, asked()]).toEqual([1, []]);
    expect(noticeOf(await send('/desk/front-page', { ...slot, version: '4', do: 'enter' }))).toContain('Nothing was saved');
    const nowhere = await put(`${home}/nowhere`);
    expect([nowhere.status, valueOf(nowhere, 'add.address'), parse(nowhere.text).querySelectorAll('[data-slot]').length]).toEqual([
      422,
      `${home}/nowhere`,
      1,
    ]);
    expect(parse(nowhere.text).querySelector('.desk-notice a')?.getAttribute('href')).toBe('#add.address');
  });

  it('stands as it was arranged where somebody was quicker, or it could not be kept', async () => {
    desk.answers['PUT /front-page'] = [412, { type: '/problems/version-conflict' }];
    const late = await send('/desk/front-page', { ...slot, version: '3', do: 'save' });
    expect([late.status, valueOf(late, `slot.${publishedOne.id}.headline`), valueOf(late, 'version')]).toEqual([412, 'Mine', '4']);
    expect(parse(late.text).querySelector('.editor-note')?.text).toContain('In other words');
    desk.answers['PUT /front-page'] = [422, { errors: [{ pointer: '/slots/0/imageId' }] }];
    const image = `slot.${publishedOne.id}.imageId`;
    const wrong = await send('/desk/front-page', { ...slot, [image]: newsroomImages[1]!.id, version: '4', do: 'save' });
    expect([wrong.status, errorsOf(wrong)]).toEqual([422, [`${image}-error`]]);
    expect(parse(wrong.text).querySelector(`[name="${image}"] option[selected]`)?.getAttribute('value')).toBe(newsroomImages[1]!.id);
    desk.answers['PUT /front-page'] = [422, { errors: [{ pointer: '/slots/0/area' }] }];
    const second = await send('/desk/front-page', { ...slot, version: '4', do: 'save' });
    expect([second.status, errorsOf(second)]).toEqual([422, [`slot.${publishedOne.id}.area-error`]]);
    desk.answers['PUT /front-page'] = [503, {}];
    const away = await send('/desk/front-page', { ...slot, version: '4', do: 'save' });
    expect([away.status, valueOf(away, `slot.${publishedOne.id}.headline`)]).toEqual([503, 'Mine']);
  });

  it('is shown to a writer, who cannot change it', async () => {
    const page = parse((await desk.browser.visit('/desk/front-page')).text);
    expect([page.querySelectorAll('[data-slot]').length, page.querySelectorAll('main button').length]).toEqual([1, 0]);
  });
});
