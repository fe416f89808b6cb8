import { describe, expect, it } from '@jest/globals';
import { SignedStripLinks } from './signed-strip-links.js';
import { SponsorshipKeys } from './sponsorship-keys.js';

const links = new SignedStripLinks(new SponsorshipKeys('a secret of the paper, long enough'));
const place = { stripId: 'stp_1', sponsorId: 'spn_1', entryId: 'title-1' };
const tokenOf = (path: string) => path.replace('/strip-clicks/', '');

describe("The link of a strip's sponsor", () => {
  it('is the same each time, and says whose it is', () => {
    expect(links.pathOf(place)).toBe(links.pathOf({ ...place }));
    expect(links.read(tokenOf(links.pathOf(place)))).toEqual(place);
  });

  it("is refused with another's name in it", () => {
    const token = tokenOf(links.pathOf(place));
    for (const changed of [token.replace('spn_1', 'spn_2'), token.replace('title-1', 'title-2'), token.slice(0, -1), `${token}A`, ''])
      expect(links.read(changed)).toBeUndefined();
  });

  it('is never made of what an address could mistake', () => {
    for (const odd of ['a.b', '../x', '', 'ä', 'a'.repeat(61)]) expect(() => links.pathOf({ ...place, entryId: odd })).toThrow(TypeError);
  });
});
