import { describe, expect, it } from '@jest/globals';
import { guestOf, guestToken } from './guest-token.js';

const key = 'guests of a paper, long enough a key';
const id = 'gst_01m8h1y5r4edzr96jhjzapj9ns';
/** As a guest has held it since before this library was. */
const held = `${id}.ZzNzlssgG7knB0yqCkQaDA_mwDQiszJGDhSw2ofRIr0`;

describe("A guest's token", () => {
  it('stays what guests hold', () => {
    expect(guestToken(id, key)).toBe(held);
    expect(guestOf(held, key)).toBe(id);
  });

  it.each<[string, string, string]>([
    ['of another key', held, `${key}!`],
    ['of another guest', held.replace('9ns', '9nt'), key],
    ['cut', held.slice(0, -1), key],
    ['of somebody who has an account', guestToken('usr_1', key), key],
    ['nothing', '', key],
  ])('is none where it is %s', (_, token, secret) => {
    expect(guestOf(token, secret)).toBeUndefined();
  });
});
