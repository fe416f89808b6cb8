import { expect, it } from '@jest/globals';
import { fieldsOf, policy, type Policy, policyIn } from './scope-policy.js';

it.each<Policy>([
  {},
  { mode: 'pre' },
  { bannedWords: [] },
  { suspectWords: ['gold', 'free money'], bannedWords: ['x'], maxLinks: 0, duplicateWithinMinutes: 0 },
  {
    mode: 'pre-first',
    approvalsNeeded: 2,
    perMinute: 3,
    perHour: 30,
    guestsPerMinute: 15,
    guestsPerHour: 150,
    minFormSeconds: 4,
    scorer: { holdAbove: 0, rejectAbove: 0.95, whenAway: 'hold' },
  },
])('a policy comes through its form as it was: %j', said => {
  expect(policyIn(fieldsOf(said), {})).toEqual(said);
});

it('says only what was typed, each word once a line, and leaves the judgement of it to its owner', () => {
  const fields = {
    mode: '',
    bannedWords: ' one \r\n\r\n two words',
    'suspectWords-said': 'on',
    suspectWords: ' ',
    perMinute: 'many',
    holdAbove: '0,5',
  };
  expect(policyIn(fields, {})).toEqual({
    bannedWords: ['one', 'two words'],
    suspectWords: [],
    perMinute: Number.NaN,
    scorer: { holdAbove: 0.5, rejectAbove: undefined, whenAway: '' },
  });
});

it('carries through what the form does not know, and says only what the form knows', () => {
  const said = { mode: 'pre', perDay: 7, scorer: { holdAbove: 0.5, rejectAbove: 0.9, whenAway: 'hold', model: 'second' } };
  const now = policy.parse(said);
  expect(policyIn(fieldsOf(now), now)).toEqual(said);
  expect(policyIn({ ...fieldsOf(now), mode: '', holdAbove: '', rejectAbove: '', whenAway: '' }, now)).toEqual({ perDay: 7 });
});
