import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';
import { type Mail, withSafeFields } from '../domain/delivering/mail.js';

/** It is asked how a field is encoded (RFC 2047), and makes no mail. */
const fields = new MimeNode();
/** No line of quoted-printable has `=_` in it (RFC 2045, 6.7), so no text ends its part before its end. */
const boundary = '=_broadsheet';

/**
 * A mail as it goes over the wire (RFC 5322): its text and its HTML, for a program to choose from, in quoted-printable. By nodemailer's encodings and not by
 * its composer, whose streams are made for files, and take as long as all else that is done for a mail. `at` is its date.
 */
export function writtenMail(mail: Mail, at: Date): Buffer {
  const { from, to, subject, text, html, messageId, unsubscribeUrl } = withSafeFields(mail);
  const leaving =
    unsubscribeUrl === undefined ? [] : [`List-Unsubscribe: <${unsubscribeUrl}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'];
  const head = [
    field('From', from),
    field('To', { name: '', address: to }),
    field('Subject', subject),
    field('Message-ID', messageId),
    field('Date', at),
    // RFC 3834: so that no absence note comes back.
    'Auto-Submitted: auto-generated',
    ...leaving,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  return Buffer.from([...head, '', ...part('text/plain', text), ...part('text/html', html), `--${boundary}--`, ''].join('\r\n'));
}

const field = (name: string, value: Parameters<MimeNode['encodeHeaderValue']>[1]): string =>
  foldLines(`${name}: ${fields.encodeHeaderValue(name, value)}`);

const part = (type: string, content: string): string[] => [
  `--${boundary}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  wrap(encode(content.replaceAll(/\r\n|[\r\n]/g, '\r\n'))),
];
