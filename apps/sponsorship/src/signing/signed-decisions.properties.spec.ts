import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../domain/serving/decision.js';
import { SignedDecisions } from './signed-decisions.js';
import { SponsorshipKeys } from './sponsorship-keys.js';

const lifetimes = { impressionMinutes: 10, clickHours: 24 };
const keys = new SponsorshipKeys('a secret of the paper, long enough');
const signed = new SignedDecisions(keys, lifetimes);
const at = new Date('2026-11-28T06:00:00.123Z');
const refusal = { refused: 'bad-signature' };

const id = (prefix: string) => fc.stringMatching(/^[0-9a-z]{1,26}$/).map(text => `${prefix}_${text}`);
const decisions: fc.Arbitrary<Decision> = fc.record(
  {
    id: id('dec'),
    at: fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    flightId: id('flt'),
    campaignId: id('cmp'),
    creativeId: id('crv'),
    placementId: id('plc'),
    sponsorId: id('spn'),
    articleId: id('art'),
    sectionId: id('sec'),
    country: fc.stringMatching(/^[A-Z]{2}$/),
    device: fc.constantFrom('phone', 'tablet', 'desktop'),
    leaseId: fc.stringMatching(/^[\w-]{1,40}$/),
  },
  { requiredKeys: ['id', 'at', 'flightId', 'campaignId', 'creativeId', 'placementId'] },
);
const decision: Decision = { id: 'dec_1', at, flightId: 'flt_1', campaignId: 'cmp_1', creativeId: 'crv_1', placementId: 'plc_1' };

describe('A signed decision', () => {
  it('says what was decided, in an address as it is, short enough for one', () => {
    fc.assert(
      fc.property(decisions, made => {
        const token = signed.sign('impression', made);
        expect(token).toBe(encodeURIComponent(token));
        expect(token.length).toBeLessThan(400);
        expect(signed.read('impression', token, made.at)).toEqual({ decision: made });
      }),
    );
  });

  it('is none of another purpose', () => {
    fc.assert(
      fc.property(decisions, made => {
        expect(signed.read('click', signed.sign('impression', made), made.at)).toEqual(refusal);
        expect(signed.read('impression', signed.sign('click', made), made.at)).toEqual(refusal);
        expect(keys.open('capsule', signed.sign('click', made))).toBeUndefined();
      }),
    );
  });

  it('is refused with any bit of it turned', () => {
    const token = Buffer.from(signed.sign('impression', decision));
    for (let bit = 0; bit < token.length * 8; bit += 1) {
      const turned = Buffer.from(token);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(signed.read('impression', turned.toString('latin1'), at)).toEqual(refusal);
    }
  });

  it('is refused when it is cut, at either end, or longer', () => {
    const token = signed.sign('click', decision);
    for (let length = 0; length < token.length; length += 1) {
      expect(signed.read('click', token.slice(0, length), at)).toEqual(refusal);
      expect(signed.read('click', token.slice(token.length - length), at)).toEqual(refusal);
    }
    for (const more of ['.', '=', 'A', ' ', '\0', '%00', '?', '/']) {
      expect(signed.read('click', token + more, at)).toEqual(refusal);
      expect(signed.read('click', more + token, at)).toEqual(refusal);
    }
  });

  it('is refused whatever parts of two are put together', () => {
    fc.assert(
      fc.property(decisions, decisions, fc.nat(), (one, other, where) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const [left, right] = [signed.sign('impression', one), signed.sign('impression', other)];
        const mixed = left.slice(0, where % left.length) + right.slice(where % left.length);
        fc.pre(mixed !== left && mixed !== right);
        expect(signed.read('impression', mixed, at)).toEqual(refusal);
      }),
    );
  });

  it('is refused whatever else is sent in its place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w.-]*$/)), text => {
        expect(signed.read('impression', text, at)).toEqual(refusal);
      }),
    );
  });

  it('is refused where another secret signed it, whatever key it says it is of', () => {
    const forger = new SignedDecisions(new SponsorshipKeys('another secret, also long enough'), lifetimes);
    const [forged, ours] = [forger.sign('impression', decision), signed.sign('impression', decision)];
    expect(signed.read('impression', forged, at)).toEqual(refusal);
    expect(signed.read('impression', ours.slice(0, 8) + forged.slice(8), at)).toEqual(refusal);
  });

  it('is refused in a text that no decision has, though it is signed', () => {
    for (const text of ['', '1', '2.1.1.1.1.1......', '1.a.b.c.d.e.f.g.h.i.j.k.l.m'])
      expect(signed.read('click', keys.sign('click', text), at)).toEqual(refusal);
  });

  it('is never made of what an address or a reader could mistake', () => {
    for (const odd of [{ flightId: 'flt_1.2' }, { flightId: 'crv_1' }, { leaseId: 'a.b' }, { country: 'N/' }])
      expect(() => signed.sign('click', { ...decision, ...odd })).toThrow(TypeError);
  });
});

describe('The time of a signed decision', () => {
  const after = (milliseconds: number) => new Date(at.getTime() + milliseconds);

  it.each([
    ['impression', 10 * 60_000],
    ['click', 24 * 3_600_000],
  ] as const)('of an %s is over %d ms after it was made; then it still says whose it was', (purpose, lifetime) => {
    const token = signed.sign(purpose, decision);
    expect(signed.read(purpose, token, after(lifetime))).toEqual({ decision });
    expect(signed.read(purpose, token, after(lifetime + 1))).toEqual({ decision, refused: 'expired' });
  });
});

describe('A secret that is replaced', () => {
  const [before, since] = ['the secret before, long enough too', 'the secret since, long enough too'];
  const token = new SignedDecisions(new SponsorshipKeys(before), lifetimes).sign('click', decision);

  it('leaves what it signed good for as long as it is named, and signs nothing more', () => {
    const both = new SignedDecisions(new SponsorshipKeys(since, before), lifetimes);
    expect(both.read('click', token, at)).toEqual({ decision });
    expect(new SignedDecisions(new SponsorshipKeys(since), lifetimes).read('click', both.sign('click', decision), at)).toEqual({
      decision,
    });
  });

  it('is of no use any more when it is named no longer', () => {
    expect(new SignedDecisions(new SponsorshipKeys(since), lifetimes).read('click', token, at)).toEqual(refusal);
  });
});
