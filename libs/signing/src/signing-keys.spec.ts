import { describe, expect, it } from '@jest/globals';
import { SigningKeys } from './signing-keys.js';

const [before, since] = ['the secret before, long enough too', 'the secret since, long enough too'];
const signer = { context: 'broadsheet/post', purposes: ['letter', 'parcel'] } as const;
const keys = new SigningKeys(signer, since);
const token = keys.sign('letter', 'a.b');

describe('Signing keys', () => {
  it('open what they have signed', () => {
    expect(keys.open('letter', token)).toBe('a.b');
    expect(keys.open('letter', keys.sign('letter', ''))).toBe('');
  });

  it('open nothing for another purpose', () => {
    expect(keys.open('parcel', token)).toBeUndefined();
  });

  it('open nothing of another service, though it has the same secret and purpose', () => {
    const others = new SigningKeys({ ...signer, context: 'broadsheet/other' }, since);
    expect(others.open('letter', token)).toBeUndefined();
    expect(others.open('letter', others.sign('letter', 'a.b').slice(0, 8) + token.slice(8))).toBeUndefined();
  });

  it.each(['', '.', '..', token.slice(1), token.slice(0, -1), token.replace('a.b', 'a.c'), `${token}A`])('open nothing in "%s"', text => {
    expect(keys.open('letter', text)).toBeUndefined();
  });

  it('sign nothing for a purpose that was not named', () => {
    expect(() => new SigningKeys<string>(signer, since).sign('bill', 'a')).toThrow(TypeError);
  });

  it('open what the secret before has signed for as long as it is named', () => {
    const old = new SigningKeys(signer, before).sign('letter', 'a');
    expect(new SigningKeys(signer, since, before).open('letter', old)).toBe('a');
    expect(keys.open('letter', old)).toBeUndefined();
  });
});
