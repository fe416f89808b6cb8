import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { isMailable, type Mail } from '../domain/delivering/mail.js';
import { oneLine } from '../domain/delivering/one-line.js';
import { messageOf } from './message-of.js';

/** What somebody would put into a headline, a name or an address to get a header, a recipient or a mail of their own. */
const attacks = [
  '\r\nBcc: everybody@evil.example',
  '\nBcc: everybody@evil.example',
  '\rBcc: everybody@evil.example',
  '\r\n\r\n<h1>Another mail</h1>',
  '\u2028Bcc: everybody@evil.example',
  '\u0085Bcc: everybody@evil.example',
  '\0\r\n.\r\nMAIL FROM:<a@evil.example>',
  '=?utf-8?Q?=0D=0ABcc:_everybody@evil.example?=',
  '"<everybody@evil.example>, ',
  '\u000b\u000cBcc: everybody@evil.example',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.string({ maxLength: 20 }), fc.constantFrom(...attacks), fc.string({ maxLength: 20 })).map(parts => parts.join('')),
);

const expected = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

const mail = (changes: Partial<Mail>): Mail => ({
  messageId: '<0123@paper.example>',
  from: { name: 'The Test Courant', address: 'news@paper.example' },
  to: 'reader@mail.example',
  subject: 'Spring tides',
  text: 'Text',
  html: '<p>HTML</p>',
  unsubscribeUrl: 'https://paper.example/unsubscribe/u',
  ...changes,
});

async function written(changes: Partial<Mail>) {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message, envelope } = await transport.sendMail(messageOf(mail(changes)));
  const parsed = await simpleParser(message, { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true });
  return {
    envelope,
    parsed,
    names: parsed.headerLines
      .map(({ key }) => key)
      .filter(key => key !== 'content-transfer-encoding')
      .toSorted(),
  };
}

describe('Whatever stands in a field of a mail', () => {
  it('makes no header, no recipient and no mail of its own', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (subject, name, body, html) => {
        const { envelope, parsed, names } = await written({ subject, from: { name, address: 'news@paper.example' }, text: body, html });
        expect(names).toEqual(expected);
        expect(envelope).toEqual({ from: 'news@paper.example', to: ['reader@mail.example'] });
        expect(parsed.from?.value.map(({ address }) => address)).toEqual(['news@paper.example']);
        expect(parsed.subject ?? '').not.toMatch(/[\r\n]/);
      }),
      { numRuns: 300 },
    );
  });

  it.each(attacks)('not even %j', async attack => {
    for (const field of [{ subject: `Tides${attack}` }, { from: { name: `Courant${attack}`, address: 'news@paper.example' } }]) {
      const { names, parsed } = await written(field);
      expect(names).toEqual(expected);
      expect(parsed.from?.value.map(({ address }) => address)).toEqual(['news@paper.example']);
    }
  });

  it.each(attacks)('is no address where it would be two, or a line of its own: %j', attack => {
    expect([`reader@mail.example${attack}`, `${attack}reader@mail.example`, `reader${attack}@mail.example`].filter(isMailable)).toEqual([]);
  });

  it('is an address only where it is one', () => {
    fc.assert(
      fc.property(text, address => {
        expect(isMailable(address) && !/^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/u.test(address)).toBe(false);
      }),
    );
    for (const good of ['a@b.example', "o'neil+news@mail.example", 'пример@почта.example', 'a_b-c.d@1.example'])
      expect(isMailable(good)).toBe(true);
    for (const bad of ['', 'a', 'a@', '@b', 'a@b@c.example', 'a b@c.example', `${'a'.repeat(65)}@c.example`, 'a@-c.example'])
      expect(isMailable(bad)).toBe(false);
  });

  it('is one line, and says what it said', () => {
    fc.assert(
      fc.property(text, given => {
        expect(oneLine(given)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
      }),
    );
    expect(oneLine('𝒳'.repeat(500))).not.toMatch(/\p{Cs}/u);
    expect(oneLine('=?utf-8?Q?=0D=0ABcc:_everybody@evil.example?=')).toBe('= ?utf-8?Q?=0D=0ABcc:_everybody@evil.example?=');
    expect(oneLine('  Ebb\r\n and \u202eflow  ')).toBe('Ebb and flow');
    expect(oneLine('x'.repeat(500))).toHaveLength(200);
  });
});
