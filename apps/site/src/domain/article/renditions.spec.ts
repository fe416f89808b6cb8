import { expect, it } from '@jest/globals';
import { anImage } from '../../../test/fixtures/images.js';
import { focalClass, largestJpeg, sourcesOf } from './renditions.js';

const image = anImage('pier', '#1f4e79');

it('offers modern formats first, and a JPEG of middle size to everyone', () => {
  const sources = sourcesOf(image);
  expect(sources?.modern.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(sources?.modern[0]?.srcset).toMatch(/\/320\.avif 320w, .*\/1280\.avif 1280w$/);
  expect(sources?.fallback).toMatchObject({ src: '/media/pier.1f4e79.landscape/640.jpeg', width: 1800, height: 1200 });
  expect(largestJpeg(image)?.width).toBe(1280);
});

it('leaves out an address that no page may hold, and the picture where none is left', () => {
  const evil = { format: 'jpeg', width: 640, height: 400, url: 'javascript:alert(1)' } as const;
  expect(sourcesOf({ ...image, renditions: [evil] })).toBeUndefined();
  expect(sourcesOf({ ...image, renditions: [evil, ...image.renditions] })?.fallback.srcset).not.toContain('javascript');
});

it('does with the formats that there are', () => {
  const avif = image.renditions.filter(({ format }) => format === 'avif');
  expect(sourcesOf({ ...image, renditions: avif })?.fallback.src).toMatch(/avif$/);
});

it('names the focal point in tenths', () => {
  expect(focalClass({ ...image, focalPoint: { x: 0.24, y: 1 } })).toBe('focus-x-2 focus-y-10');
});
