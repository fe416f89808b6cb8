/**
 * C0 and C1 but for tab and line ends; the bidi embeddings, overrides and isolates, which turn around what stands beside them (the marks U+200E and
 * U+200F stay, for they turn nothing); byte order marks, annotations and noncharacters.
 */
const unreadable =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]/g;

const halfOfPair = /\p{Cs}/gu;

/** Text as it can be kept and shown: half of a surrogate pair is what the database would make of it. */
export const readableCharacters = (text: string): string => text.replaceAll(unreadable, '').replaceAll(halfOfPair, '\ufffd');
