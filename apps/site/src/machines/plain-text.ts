/** What XML 1.0 has no way to write (its production `Char`), and the controls that it advises against. */
const unwritable = /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that every machine can read: in one line, without control characters, and with U+FFFD for half of a surrogate pair. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(unwritable, '')
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
