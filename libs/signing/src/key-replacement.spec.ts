import { describe, expect, it } from '@jest/globals';
import { SigningKeys } from './signing-keys.js';

const [before, after] = ['the secret that is to be replaced', 'the secret that comes in its place'];

const signer = { context: 'broadsheet/test', purposes: ['one', 'other'] } as const;

/** What replicas are started with, from the first step of a replacement to the last; during a roll two neighbours run side by side. */
const steps = [[before], [before, after], [after, before], [after]] as const;
const replicas = steps.map(([secret, ...known]) => new SigningKeys(signer, secret, ...known));

describe('A replacement of the key, in two rolls and a third that forgets', () => {
  it.each([1, 2, 3])('roll %i: each replica opens what any other has signed', roll => {
    const running = replicas.slice(roll - 1, roll + 1);
    for (const signing of running) for (const opening of running) expect(opening.open('one', signing.sign('one', 'a text'))).toBe('a text');
  });

  it('needs the first: a replica that has not heard of the new key refuses what it signs', () => {
    const [unaware, , rolled] = replicas;
    expect(unaware?.open('one', rolled?.sign('one', 'a text') ?? '')).toBeUndefined();
  });

  it('ends with the third: what the old key has signed is believed no longer', () => {
    const [first, , second, third] = replicas;
    const old = first?.sign('other', 'a text') ?? '';
    expect([second?.open('other', old), third?.open('other', old)]).toEqual(['a text', undefined]);
  });
});
