// oxlint-disable-next-line no-control-regex -- they are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text on one line, without what nobody sees; whoever shows it escapes it. */
export const plainText = (text: string): string => text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim();
