import { expect, it } from '@jest/globals';
import { boxPictures } from './box-pictures.js';

const sizes = [
  { minViewport: 0, width: 320, height: 100 },
  { minViewport: 760, width: 728, height: 90 },
];
const picture = (width: number, height: number, url = `/media/${width}.webp`) => ({ url, width, height });

it('takes for each width of the window the form that fits, and its sharper copies for sharper screens', () => {
  const pictures = [picture(1456, 180), picture(320, 100), picture(728, 90), picture(640, 200)];
  expect(boxPictures(pictures, sizes)).toEqual([
    {
      minViewport: 760,
      src: '/api/sponsorship/media/728.webp',
      srcset: '/api/sponsorship/media/728.webp 1x, /api/sponsorship/media/1456.webp 2x',
      width: 728,
      height: 90,
    },
    {
      minViewport: 0,
      src: '/api/sponsorship/media/320.webp',
      srcset: '/api/sponsorship/media/320.webp 1x, /api/sponsorship/media/640.webp 2x',
      width: 320,
      height: 100,
    },
  ]);
});

it('never lets one be larger than the box that it stands in', () => {
  expect(boxPictures([picture(600, 600)], sizes).map(({ width, height }) => [width, height])).toEqual([
    [90, 90],
    [100, 100],
  ]);
});

it.each(['https://elsewhere.example/a.png', '//elsewhere.example/a.png', 'javascript:alert(1)', 'data:image/png;base64,AA'])(
  'shows nothing from %s: a page loads what the paper serves',
  url => {
    expect(boxPictures([picture(320, 100, url)], sizes)).toEqual([]);
  },
);
