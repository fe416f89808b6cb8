import { expect, it } from '@jest/globals';
import type { PersonStanding } from '../../domain/moderation/person-history.js';
import { standingIn } from './standing-form.js';

const now: PersonStanding = {
  id: 'gst_a',
  version: 3,
  standing: 'suspended',
  until: '2026-12-01T00:00:00Z',
  reason: 'Twice',
  trusted: true,
};
const midnight = (day: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error('no day');
  return `${day}T00:00:00.000Z`;
};
const wanted = (fields: Record<string, string>) => standingIn(fields, now, midnight);

it('a measure is a whole standing', () => {
  expect(wanted({ measure: 'suspended', until: '2026-12-24', reason: ' Insults ' })).toEqual({
    standing: 'suspended',
    until: '2026-12-24T00:00:00.000Z',
    reason: 'Insults',
    trusted: false,
  });
  expect(wanted({ measure: 'banned', until: '2026-12-24', reason: 'Spam' })).toEqual({
    standing: 'banned',
    reason: 'Spam',
    trusted: false,
  });
  expect(wanted({ measure: 'forgive' })).toEqual({ standing: 'good', trusted: true });
});

it('trust leaves in force what is', () => {
  const { id: _id, version: _version, ...standing } = now;
  expect(wanted({ measure: 'distrust', reason: 'x' })).toEqual({ ...standing, trusted: false });
  expect(wanted({ measure: 'trust' })).toEqual(standing);
});

it('what is no measure and no day is for the owner to refuse', () => {
  expect(wanted({})).toEqual({ standing: '', trusted: false });
  expect(wanted({ measure: 'suspended', until: 'soon' })).toEqual({ standing: 'suspended', until: 'soon', trusted: false });
});
