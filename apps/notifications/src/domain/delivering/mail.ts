import { oneLine } from './one-line.js';

/** A mail as it is handed over: every field that goes into a header is one line. */
export interface Mail {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A page, and at the same time what ends it by a POST (RFC 8058); absent where nothing can be left. */
  readonly unsubscribeUrl?: string;
}

/** The narrow form alone: what else RFC 5321 allows is a typing mistake far more often than an address, or somebody who tries. */
const mailable = /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?$/u;

export const isMailable = (address: string): boolean => address.length <= 254 && mailable.test(address);

/** Whatever a template, a headline or a setting brings, no field ends its line. */
export const withSafeFields = (mail: Mail): Mail => ({
  ...mail,
  from: { ...mail.from, name: oneLine(mail.from.name) },
  subject: oneLine(mail.subject) || '(no subject)',
});
