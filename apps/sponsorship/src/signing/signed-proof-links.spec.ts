import { describe, expect, it } from '@jest/globals';
import { SignedProofLinks } from './signed-proof-links.js';
import { SponsorshipKeys } from './sponsorship-keys.js';

const keys = new SponsorshipKeys('a secret of the paper, long enough');
const links = new SignedProofLinks(keys);
const proof = { creativeId: 'crv_1', placementId: 'plc_1', expiresAt: new Date('2030-01-01T00:00:00Z') };
const tokenOf = (path: string) => path.replace('/proofs/', '');

describe('The link of a proof', () => {
  it('says what it shows, and until when', () => {
    expect(links.read(tokenOf(links.pathOf(proof)))).toEqual(proof);
    const { placementId: _, ...everywhere } = proof;
    expect(links.read(tokenOf(links.pathOf(everywhere)))).toEqual(everywhere);
  });

  it('is none once anything in it was changed', () => {
    const token = tokenOf(links.pathOf(proof));
    const [id = '', creative = '', placement = '', expires = '', mac = ''] = token.split('.');
    const later = (Number.parseInt(expires, 36) + 1).toString(36);
    const changed = [
      [id, 'crv_2', placement, expires, mac],
      [id, creative, 'plc_2', expires, mac],
      [id, creative, '', expires, mac],
      [id, creative, placement, later, mac],
      [id, creative, placement, expires],
      [id, creative, placement, expires, mac.slice(1)],
      ['', creative, placement, expires, mac],
      [],
    ].map(parts => parts.join('.'));
    expect(changed.map(one => links.read(one))).toEqual(changed.map(() => undefined));
  });

  it('is none where the signature is for something else', () => {
    const [, ...rest] = tokenOf(links.pathOf(proof)).split('.');
    expect(links.read(keys.sign('click', rest.slice(0, -1).join('.')))).toBeUndefined();
    expect(links.read(keys.sign('strip-click', rest.slice(0, -1).join('.')))).toBeUndefined();
  });

  it('is never made of what an address could mistake', () => {
    for (const creativeId of ['crv_1/..', 'crv_', '', 'plc_1', 'crv_1.x'])
      expect(() => links.pathOf({ ...proof, creativeId })).toThrow(TypeError);
  });
});
