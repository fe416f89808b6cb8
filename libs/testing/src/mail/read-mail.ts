import type { KeptMail } from './kept-mails.js';

/** A mail as a mail program reads it. */
export interface ReceivedMail extends Omit<KeptMail, 'raw'> {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly subject: string;
  /** As a person reads it: `The Alder Courant <news@example.com>`. */
  readonly from: string;
  readonly to: string;
  /** Absent where it has no such part. */
  readonly text?: string;
  readonly html?: string;
  /** In their order, unfolded, their names in small letters. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly header: (name: string) => string | undefined;
  readonly source: string;
}

/** The parser is loaded with the first mail: it is larger than most of what a test loads. */
export async function readMail({ raw, ...mail }: KeptMail): Promise<ReceivedMail> {
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true });
  const headers = parsed.headerLines.map(({ key, line }) => [key, unfolded(line.slice(line.indexOf(':') + 1))] as const);
  const header = (name: string) => headers.find(([known]) => known === name.toLowerCase())?.[1];
  return {
    ...mail,
    messageId: header('message-id') ?? '',
    subject: parsed.subject ?? '',
    from: header('from') === undefined ? '' : addressesOf(parsed.from),
    to: header('to') === undefined ? '' : addressesOf(parsed.to),
    ...(parsed.text !== undefined && { text: parsed.text }),
    ...(typeof parsed.html === 'string' && { html: parsed.html }),
    headers,
    header,
    source: raw.toString('utf8'),
  };
}

const unfolded = (value: string): string => value.replaceAll(/\r?\n[ \t]+/g, ' ').trim();

const addressesOf = (found: { readonly text: string } | readonly { readonly text: string }[] | undefined): string =>
  [found ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
