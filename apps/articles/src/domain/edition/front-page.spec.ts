import { blankFrontPage, curate, type FrontPageSlot } from './front-page.js';

const shown = { articleIds: new Set(['art_1', 'art_2', 'art_3']), images: new Map() };
const slot = (area: FrontPageSlot['area'], articleId: string): FrontPageSlot => ({ area, articleId });
const refusal = (code: string, pointer: string) =>
  expect.objectContaining({ code, errors: [expect.objectContaining({ pointer, in: 'body' })] });

describe('The front page', () => {
  it('is told as it was arranged', () => {
    const slots = [slot('lead', 'art_1'), slot('secondary', 'art_2'), slot('secondary', 'art_3')];
    const { frontPage, events } = curate(blankFrontPage, slots, shown);
    expect(frontPage).toEqual({ id: 'front-page', version: 1, slots });
    expect(events).toMatchObject([{ data: { version: 1, slots } }]);
  });

  it('has one lead', () => {
    const slots = [slot('lead', 'art_1'), slot('rail', 'art_2'), slot('lead', 'art_3')];
    expect(() => curate(blankFrontPage, slots, shown)).toThrow(refusal('invalid-front-page', '/slots/2/area'));
  });

  it('names what readers may see', () => {
    expect(() => curate(blankFrontPage, [slot('lead', 'art_draft')], shown)).toThrow(refusal('unknown-reference', '/slots/0/articleId'));
  });
});
