import { describe, expect, it } from '@jest/globals';
import { boxesAt, boxesUrl } from '../../assets/boxes.js';
import { boxClass, boxKey, boxRules } from './boxes.js';

const sizes = [
  { minViewport: 760, width: 728, height: 90 },
  { minViewport: 0, width: 320, height: 100 },
];
const rules =
  '.box-0x320x100_760x728x90{inline-size:320px;block-size:100px}@media (min-width:760px){.box-0x320x100_760x728x90{inline-size:728px;block-size:90px}}';

describe('the room of a box', () => {
  it('is a class and a rule for each width of the window, the wider after the narrower', () => {
    expect(boxClass(sizes)).toBe('box-0x320x100_760x728x90');
    expect(boxRules([boxKey(sizes)])).toBe(rules);
  });

  it('is served from its address alone, for ever', () => {
    const url = boxesUrl([boxKey(sizes), '0x300x250', boxKey(sizes)]);
    expect(boxesAt(url)).toMatchObject({ path: url, immutable: true });
    expect(boxesAt(url)?.body.toString()).toBe(`.box-0x300x250{inline-size:300px;block-size:250px}${rules}`);
    expect(boxesAt(url.replace(/boxes-[0-9a-f]{10}/, 'boxes-0123456789'))).toMatchObject({ immutable: false });
  });

  it.each([
    '/assets/boxes-0123456789.css',
    '/assets/boxes-0123456789-.css',
    '/assets/boxes-0123456789-0x1.css',
    '/assets/boxes-0123456789-0x1x1_.css',
    '/assets/boxes-0123456789-0x1x99999.css',
    '/assets/boxes-0123456789-0x1x1{}.css',
    `/assets/boxes-0123456789-${Array.from({ length: 7 }, () => '0x1x1').join('_')}.css`,
    `/assets/boxes-0123456789-${Array.from({ length: 9 }, () => '0x1x1').join('-')}.css`,
  ])('is not at %s', path => {
    expect(boxesAt(path)).toBeUndefined();
  });
});
