import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { address, clock, condition, locale, mute, topicKey, zone } from './fields.js';

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const breaks = fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u0085', '\t', '\u000b', '%0d%0a', '\r\nBcc: all@example.com');
const fields = { address, clock, condition, locale, mute, topicKey, zone };
const good = {
  address: 'reader@example.com',
  clock: '07:30',
  condition: '"a" in tags',
  locale: 'en-GB',
  mute: 'thread:art_1',
  topicKey: 'tag:harbour',
  zone: 'Europe/Amsterdam',
};
const names = Object.keys(good) as (keyof typeof good)[];

describe('What a reader may say of themselves', () => {
  it.each(names)('is taken where it is good: %s', name => {
    expect(fields[name].parse(good[name])).toBe(good[name]);
  });

  it.each(names)('never gets a line break or a control character into a header or a page: %s', name => {
    fc.assert(
      fc.property(breaks, fc.nat(30), (text, at) => {
        const spoilt = good[name].slice(0, at) + text + good[name].slice(at);
        const read = fields[name].safeParse(spoilt);
        expect(read.success && control.test(read.data)).toBe(false);
      }),
    );
  });

  it.each(['a@b', 'a b@example.com', '<a@example.com>', 'a@example.com, b@example.com', 'A <a@example.com>', `${'a'.repeat(250)}@b.nl`])(
    'is no address: %s',
    text => {
      expect(address.safeParse(text).success).toBe(false);
    },
  );

  it.each(['', 'e', 'en-12', 'abc-de-fg', 'en-abcde-abcde', 'en_GB'])('is no language, in which no date could be written: %s', text => {
    expect(locale.safeParse(text).success).toBe(false);
  });

  it.each(['', 'tags.matches("(a+)+$")', '1', '"a" in', 'x'.repeat(501), 'process.exit()'])('is no condition: %s', text => {
    expect(condition.safeParse(text).success).toBe(false);
  });
});
