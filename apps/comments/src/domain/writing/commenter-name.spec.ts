import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptName } from './commenter-name.js';
import { CommenterNameError } from './text-errors.js';

const reserved = ['moderator', 'editor', 'admin', 'The Daily Lamp', 'Ada Quill', 'Bill'];

const outcome = (raw: string): string => {
  try {
    return acceptName(raw, { reserved });
  } catch (error) {
    if (error instanceof CommenterNameError) return `${error.code} ${error.pointer}`;
    throw error;
  }
};

describe("A guest's name", () => {
  it.each([
    ['Zoë', 'Zoe\u0308'],
    ['Mary Ann', '  Mary \u00a0 Ann\n'],
    ["Sinéad O'Neil-Łoś", "Sinéad O'Neil-Łoś"],
    ['Tom & Ann "Bee"', 'Tom & Ann "Bee"'],
    ['می‌خواهم', 'می‌خواهم'],
    ['李小龍', '李小龍'],
    ['Ann 👩‍🚀', 'Ann 👩‍🚀'],
    ['7', '7'],
    ['𝐀'.repeat(60), '𝐀'.repeat(60)],
    ['Administrative Edith', 'Administrative Edith'],
    ['Ada', 'Ada'],
    ['Billie', 'Billie'],
  ])('is kept as %s', (name, raw) => {
    expect(outcome(raw)).toBe(name);
  });

  it.each([
    '',
    '   ',
    '\u200b',
    '...',
    '🙂',
    '\u3164',
    'A'.repeat(61),
    'Ann\u0000',
    'Ann\nBee',
    'Ann\u202eeeB',
    'Ann\u2066Bee',
    'Ann\u200fBee',
    'Ann\u200bBee',
    'Ann\u00adBee',
    'A\u0301\u0302\u0303\u0304\u0305\u0306',
    '<b>Ann</b>',
    'Ann <ann@a.example>',
    'Ann &lt;b&gt;',
    'Ann &#60;',
    'https://a.example',
    'Cheap www.a.example',
    'ann@a.example',
    'Ann\ud800',
  ])('is none if it is %j', raw => {
    expect(outcome(raw)).toBe('invalid-name /guest/name');
  });

  it.each([
    'Moderator',
    'MODERATOR',
    'The moderator',
    'M o d e r a t o r',
    'm.o.d.e.r.a.t.o.r',
    'Mоderatоr',
    'Ｍｏｄｅｒａｔｏｒ',
    'M0d3r4t0r',
    'rnoderator',
    'Möderator',
    'Ⓜⓞⓓⓔⓡⓐⓣⓞⓡ',
    'Moderator_1',
    'Moderator99',
    'LampModerator',
    '@dmin',
    'Adm1n',
    'AdmIn',
    'adrnin',
    'Editor in chief',
    'the daily lamp',
    'TheDailyLamp',
    'The-Daily-Lamp',
    'Тhe Dаily Lаmp',
    'Ada Quill',
    'ada  quill',
    'Ada QuiIl',
    'Ada Qui11',
    'AdaQuill',
    'Ada Quill (staff)',
    'BiII',
    'ADMIN\u0301',
  ])('is reserved if it is %s', raw => {
    expect(outcome(raw)).toBe('name-reserved /guest/name');
  });

  it('is text without markup or controls, or none; and once accepted, is accepted as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), raw => {
        const name = outcome(raw);
        if (/^(?:invalid-name|name-reserved) /u.test(name)) return;
        expect(name).toMatch(/^[^<>\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]{1,60}$/u);
        expect(outcome(name)).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});
