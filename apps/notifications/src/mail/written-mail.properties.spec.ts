import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import type { Mail } from '../domain/delivering/mail.js';
import { writtenMail } from './written-mail.js';

const at = new Date('2030-01-02T09:30:00Z');
const mail = (changes: Partial<Mail>): Mail => ({
  messageId: '<0123@paper.example>',
  from: { name: 'Köy Gazetesi', address: 'news@paper.example' },
  to: 'reader@mail.example',
  subject: 'Spring tides',
  text: 'Text',
  html: '<p>HTML</p>',
  ...changes,
});

/** What is at the end of lines, at their beginning, and at the end of parts. */
const pieces = [
  '=',
  '=_broadsheet',
  '--=_broadsheet--',
  '.',
  '\n.\n',
  ' \n',
  '\t\r\n',
  '\r',
  'é',
  '—',
  '𝒳',
  'x'.repeat(80),
  'naïve '.repeat(30),
  '=3D',
];
const content = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 30 });

const read = (source: Buffer) => simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true });
/** The reader ends each text with a line of its own. */
const lines = (text: string): string => text.replaceAll(/\r\n|[\r\n]/g, '\n').replace(/\n+$/, '');

describe('A mail as it is written', () => {
  it('is read as what it says, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(content, content, async (one, other) => {
        const [text, html] = [one.join(''), other.join('')];
        const parsed = await read(writtenMail(mail({ text, html: `<p>${html}</p>` }), at));
        expect(lines(parsed.text ?? '')).toBe(lines(text));
        expect(lines(String(parsed.html))).toBe(lines(`<p>${html}</p>`));
      }),
      { numRuns: 200 },
    );
  });

  it('is of short lines of plain characters, each with its end', () => {
    fc.assert(
      fc.property(content, parts => {
        const source = writtenMail(mail({ text: parts.join(''), html: parts.join('') }), at).toString('latin1');
        expect(source.split('\r\n').filter(line => line.length > 76 || /[^\t\u0020-\u007e]/.test(line))).toEqual([]);
      }),
    );
  });

  it('says from whom it is, to whom, when, and how it is left', async () => {
    const parsed = await read(
      writtenMail(mail({ subject: 'Ebb — “again”, '.repeat(8), unsubscribeUrl: 'https://paper.example/unsubscribe/u' }), at),
    );
    expect(parsed.from?.value).toEqual([{ name: 'Köy Gazetesi', address: 'news@paper.example' }]);
    expect(parsed).toMatchObject({ subject: 'Ebb — “again”, '.repeat(8).trim(), messageId: '<0123@paper.example>', date: at });
    expect(parsed.headerLines.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        'To: reader@mail.example',
        'List-Unsubscribe: <https://paper.example/unsubscribe/u>',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]),
    );
  });
});
