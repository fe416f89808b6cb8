import { describe, expect, it } from '@jest/globals';
import { creativeIn, maker, sampleDraft } from '../../../test/sample-creative.js';
import { editCreative, picturesOf, placePictures, removePictures } from './edit-creative.js';
import { IncompleteCreativeError, InvalidCreativeError, PoliticalAdvertisingError } from './errors.js';
import { submitCreative } from './review-creative.js';

const image = sampleDraft({ content: { kind: 'image', alt: 'A bowl' } });
const native = sampleDraft({ content: { kind: 'native', headline: 'A bowl', advertiser: 'Oats' } });
const picture = (width: number, height: number) => ({ url: `/media/creatives/${width}.webp`, width, height });
const place = (before: typeof image, ...pictures: ReturnType<typeof picture>[]) => placePictures(before, pictures, maker.id);

describe('A creative', () => {
  it('is not made, nor becomes, political', () => {
    expect(() => sampleDraft({ political: true })).toThrow(PoliticalAdvertisingError);
    expect(() => editCreative(image, { political: true }, maker.id)).toThrow(PoliticalAdvertisingError);
  });

  it('that is an article leads to itself', () => {
    const content = { kind: 'sponsored-article', articleId: 'art_1', advertiser: 'Oats' } as const;
    expect(() => sampleDraft({ content })).toThrow(InvalidCreativeError);
    expect(sampleDraft({ content, link: undefined }).state).toBe('draft');
  });

  it('keeps its kind, and its pictures when its words change', () => {
    const before = place(image, picture(320, 100));
    expect(() => editCreative(before, { content: { kind: 'logo', alt: 'A bowl' } }, maker.id)).toThrow(InvalidCreativeError);
    const after = editCreative(before, { content: { kind: 'image', alt: 'Two bowls' } }, maker.id);
    expect(after.content).toEqual({ kind: 'image', alt: 'Two bowls', pictures: [picture(320, 100)] });
  });

  it('is as it was, whoever says the same again', () => {
    const approved = creativeIn('approved');
    const { name, link, content } = approved;
    const same = editCreative(approved, { name, link, content }, 'usr_other');
    expect(same).toEqual({ ...approved, version: approved.version + 1 });
  });

  it.each(['draft', 'submitted', 'approved', 'rejected'] as const)('stays %s, and whose it was, under another name', state => {
    const before = creativeIn(state);
    expect(editCreative(before, { name: 'Barley' }, 'usr_other')).toEqual({ ...before, name: 'Barley', version: before.version + 1 });
    const words = { ...before.content, advertiser: 'Barley' } as typeof before.content;
    expect(editCreative(before, { name: 'Barley', content: words }, 'usr_other').review.writtenBy).toContain('usr_other');
  });

  it('is not handed in before nothing is missing, and stays so while it is in review', () => {
    expect(() => submitCreative(image, { person: maker })).toThrow(IncompleteCreativeError);
    const submitted = submitCreative(place(image, picture(320, 100)), { person: maker });
    expect(() => removePictures(submitted, maker.id)).toThrow(IncompleteCreativeError);
    expect(submitCreative(native, { person: maker }).state).toBe('submitted');
    expect(() => submitCreative(place(native, picture(600, 400)), { person: maker })).toThrow(IncompleteCreativeError);
  });
});

describe('The pictures of a creative', () => {
  it('are, of an image, those of each shape, the last that was uploaded', () => {
    const both = place(place(image, picture(320, 100), picture(640, 200)), picture(728, 90));
    expect(picturesOf(both.content).map(({ width }) => width)).toEqual([320, 640, 728]);
    expect(picturesOf(place(both, picture(960, 300)).content).map(({ width }) => width)).toEqual([728, 960]);
    expect(picturesOf(removePictures(both, maker.id).content)).toEqual([]);
  });

  it('are, of anything else, one', () => {
    expect(picturesOf(place(place(native, picture(600, 400)), picture(300, 300)).content)).toEqual([picture(300, 300)]);
  });

  it('are twelve at most', () => {
    let full = image;
    for (let at = 1; at <= 12; at += 1) full = place(full, picture(100, at * 50));
    expect(() => place(full, picture(100, 1_000))).toThrow(InvalidCreativeError);
  });
});
