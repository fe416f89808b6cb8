import { describe, expect, it } from '@jest/globals';
import { nextOutcome } from './next-outcome.js';
import { inWords } from './outcome.js';
import { mostAttempts, pauseBeforeNext } from './pause-before-next.js';

const silent = { isOfRecipient: false, text: 'ETIMEDOUT' };
const busy = { code: 451, isOfRecipient: false, text: '451 4.3.2 Busy' };
const tried = (attempts: number) => ({ attempts, messageId: '<a@b>', sentAt: new Date(0) });

describe('A mail that was not taken', () => {
  it('loses no try to a mail server that is away', () => {
    for (const attempts of [1, mostAttempts]) expect(nextOutcome(silent, tried(attempts), true, 0.5)).toMatchObject({ do: 'release' });
  });

  it('loses one where the server is there, for then it may be the mail', () => {
    expect(nextOutcome(silent, tried(1), false, 0.5)).toMatchObject({ do: 'retry' });
  });

  it('is tried again with growing pauses, and given up after the last', () => {
    const pauses = Array.from({ length: mostAttempts - 1 }, (_, place) => nextOutcome(busy, tried(place + 1), false, 0));
    const times = pauses.map(outcome => ('afterMs' in outcome ? outcome.afterMs : 0));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times[0]).toBe(7_500);
    const sum = times.reduce((total, one) => total + one, 0) / 3_600_000;
    expect(sum).toBeGreaterThan(2);
    expect(nextOutcome(busy, tried(mostAttempts), false, 0)).toEqual({
      do: 'give-up',
      state: 'parked',
      reason: 'given-up',
      answer: busy.text,
    });
  });

  it('waits for no longer than an hour, and those that failed together not equally long', () => {
    expect(pauseBeforeNext(40, 1)).toBe(3_600_000);
    expect(pauseBeforeNext(3, 0)).toBe(30_000);
    expect(pauseBeforeNext(3, 1)).toBe(60_000);
  });

  it('says so in its log', () => {
    expect(inWords(nextOutcome(busy, tried(1), false, 0))).toBe('not taken, to be tried again: 451 4.3.2 Busy');
  });
});
