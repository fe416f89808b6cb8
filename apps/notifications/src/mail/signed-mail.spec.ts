import { createHash, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailServer, openMailServer } from '#testing';
import { MailChannel } from './mail-channel.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const mail = {
  messageId: '<0123@paper.example>',
  from: { name: 'The Test Courant', address: 'news@paper.example' },
  to: 'reader@mail.example',
  subject: 'Spring tides — “again”',
  text: 'Text\n',
  html: '<p>HTML</p>',
  unsubscribeUrl: 'https://paper.example/unsubscribe/u',
};

describe('A mail that is signed (RFC 6376)', () => {
  let server: MailServer;
  let channel: MailChannel;

  beforeAll(async () => {
    server = await openMailServer();
    const dkim = { domainName: 'paper.example', keySelector: 'test', privateKey: pem };
    channel = new MailChannel({ smtpUrl: server.url, atOnce: 1, deadlineMs: 10_000, dkim });
    await channel.send(mail);
  });
  afterAll(async () => {
    channel.onApplicationShutdown();
    await server.stop();
  });

  const source = () => server.mails.all[0]?.raw.toString('latin1') ?? '';

  it('is as it was signed, with what leaves it at one click (RFC 8058)', () => {
    expect(verified(source(), publicKey)).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
  });

  it.each(['Subject: ', 'List-Unsubscribe: ', 'List-Unsubscribe-Post: '])('is so no more where somebody changes %j', name => {
    expect(verified(source().replace(name, `${name}x`), publicKey)).toBeUndefined();
  });

  it('is not begun with a key that cannot sign', () => {
    const dkim = { domainName: 'paper.example', keySelector: 'test', privateKey: '-----BEGIN PRIVATE KEY-----' };
    expect(() => new MailChannel({ smtpUrl: server.url, atOnce: 1, deadlineMs: 10_000, dkim })).toThrow();
  });
});

/** The names of what its signature covers; nothing where it does not hold. Relaxed, as nodemailer signs. */
function verified(mailSource: string, key: KeyObject): string[] | undefined {
  const [head = '', body = ''] = split(mailSource);
  const fields = head
    .split(/\r\n(?![ \t])/)
    .map(field => [field.slice(0, field.indexOf(':')).trim().toLowerCase(), field.slice(field.indexOf(':') + 1)] as const);
  const signature = fields.find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  const tag = (name: string) => new RegExp(`(?:^|;)\\s*${name}=([^;]*)`).exec(signature)?.[1]?.replaceAll(/\s/g, '') ?? '';
  const relaxed = (value: string) =>
    value
      .replaceAll(/\r\n/g, '')
      .replaceAll(/[ \t]+/g, ' ')
      .trim();
  const names = tag('h').toLowerCase().split(':');
  const signed = names.map(name => `${name}:${relaxed(fields.findLast(([known]) => known === name)?.[1] ?? '')}\r\n`);
  const own = `dkim-signature:${relaxed(signature.replace(/(\bb=)[^;]*$/, '$1'))}`;
  const bodyHash = createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64');
  const isWhole = verify('sha256', Buffer.from(signed.join('') + own, 'latin1'), key, Buffer.from(tag('b'), 'base64'));
  return isWhole && bodyHash === tag('bh') ? names : undefined;
}

function split(mailSource: string): [string, string] {
  const end = mailSource.indexOf('\r\n\r\n');
  return [mailSource.slice(0, end), mailSource.slice(end + 4)];
}

const relaxedBody = (body: string): string =>
  body
    .replaceAll(/[ \t]+(?=\r\n)/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .replace(/(?:\r\n)*$/, '\r\n');
