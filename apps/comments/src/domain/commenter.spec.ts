import { describe, expect, it } from '@jest/globals';
import {
  appealStanding,
  changeStanding,
  type Commenter,
  declineAppeal,
  mayAppeal,
  newCommenter,
  type StandingChange,
} from './commenter.js';

const now = new Date('2026-11-24T12:00:00Z');
const until = new Date('2026-12-24T12:00:00Z');
const suspension: StandingChange = { standing: 'suspended', until, reason: 'Calm down', trusted: false };
const change = (commenter: Commenter, to: StandingChange): Commenter => changeStanding(commenter, to, now).commenter;
const suspended = change(newCommenter('usr_1'), suspension);
const appealed = appealStanding(suspended, 'Sorry', now);
const declined = declineAppeal(appealed, 'The third time', now);

describe('an appeal', () => {
  it('that was declined is so for what it was about, and not for another ban', () => {
    expect(mayAppeal(declined, now)).toBe(false);
    const banned = change(change(declined, { standing: 'good', trusted: false }), { standing: 'banned', reason: 'Spam', trusted: false });
    expect([mayAppeal(banned, now), banned.appeal]).toEqual([true, undefined]);
    expect(mayAppeal(change(declined, { standing: 'banned', reason: 'Spam', trusted: false }), now)).toBe(true);
  });

  it('is not answered by trust, nor is the answer taken back by it', () => {
    const trusted = { ...suspension, until: new Date(until), trusted: true };
    expect(change(appealed, trusted)).toMatchObject({ trusted: true, appeal: appealed.appeal });
    expect(change(appealed, trusted).appeal).not.toHaveProperty('answer');
    expect(mayAppeal(change(declined, trusted), now)).toBe(false);
  });

  it('is answered by another decision', () => {
    expect(change(appealed, { standing: 'good', trusted: false }).appeal).toEqual({
      ...appealed.appeal,
      answer: { outcome: 'decided', at: now },
    });
  });
});
