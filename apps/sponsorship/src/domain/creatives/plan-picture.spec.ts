import { describe, expect, it } from '@jest/globals';
import type { CreativeKind } from './creative.js';
import { PictureRefusedError } from './errors.js';
import { pictureForBox } from './picture-for-box.js';
import { planPicture } from './plan-picture.js';

const boxes = [
  { width: 320, height: 100 },
  { width: 728, height: 90 },
  { width: 364, height: 45 },
];
const plan = (kind: CreativeKind, width: number, height: number, isAnimated = false) =>
  planPicture(kind, { width, height, isAnimated }, boxes);

describe('An upload for a creative', () => {
  it.each<[CreativeKind, number, number, number[]]>([
    ['image', 320, 100, [320]],
    ['image', 640, 200, [320, 640]],
    ['image', 1_280, 400, [320, 640]],
    ['image', 1_000, 312, [320, 640]],
    ['image', 1_456, 180, [364, 728, 1_456]],
    ['logo', 32, 10, [32]],
    ['logo', 2_000, 1_000, [480]],
    ['native', 400, 300, [400]],
    ['native', 4_000, 3_000, [600, 1_200]],
  ])('of the kind %s with %p × %p pixels becomes pictures as wide as readers need', (kind, width, height, widths) => {
    expect(plan(kind, width, height).widths).toEqual(widths);
  });

  it('stays transparent as a logo, and as nothing else', () => {
    const backgrounds = [plan('logo', 200, 100), plan('image', 320, 100), plan('native', 400, 300)].map(({ background }) => background);
    expect(backgrounds).toEqual(['page', 'white', 'white']);
  });

  it('is refused where it moves', () => {
    expect(() => plan('image', 320, 100, true)).toThrow(PictureRefusedError);
  });

  it.each<[string, CreativeKind, number, number]>([
    ['is smaller than its box', 'image', 319, 99],
    ['is of no box’s shape', 'image', 320, 200],
    ['is more than four times as sharp', 'image', 1_600, 500],
    ['is larger than anything', 'native', 4_001, 4_001],
    ['is a logo like a ribbon', 'logo', 1_300, 100],
    ['is a logo like a mast', 'logo', 100, 201],
    ['is a dot', 'logo', 31, 31],
    ['is a card like a ribbon', 'native', 900, 200],
    ['is of words', 'text', 320, 100],
    ['is of an article', 'sponsored-article', 320, 100],
  ])('is refused where it %s', (_, kind, width, height) => {
    expect(() => plan(kind, width, height)).toThrow(PictureRefusedError);
  });

  it('is told what placements take', () => {
    expect(() => plan('image', 300, 250)).toThrow('300 × 250 pixels: they take 320 × 100, 728 × 90, 364 × 45, or up to 4 times as much');
    expect(() => planPicture('image', { width: 300, height: 250, isAnimated: false }, [])).toThrow('there is none yet');
  });
});

describe('The picture that stands in a box', () => {
  const pictures = [
    [320, 100],
    [640, 200],
    [728, 90],
  ].map(([width = 0, height = 0]) => ({ url: `/media/creatives/${width}.webp`, width, height }));

  it.each([
    [320, 100, 640],
    [300, 100, 640],
    [160, 50, 320],
    [728, 90, 728],
    [970, 250, 640],
  ])('of %p × %p is of the nearest shape, and sharp', (width, height, chosen) => {
    expect(pictureForBox(pictures, { width, height })?.width).toBe(chosen);
  });

  it('is none where there is none', () => {
    expect(pictureForBox([], { width: 320, height: 100 })).toBeUndefined();
  });
});
