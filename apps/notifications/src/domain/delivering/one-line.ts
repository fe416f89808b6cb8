// oxlint-disable-next-line no-control-regex -- they are what is looked for
const breaks = /[\p{Cc}\u2028\u2029]+/gu;
/** What nobody sees, or what turns the direction of all that follows. */
const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** What begins an encoded word (RFC 2047): a mail program would decode what somebody wrote, line ends and all. */
const encodedWord = /=\?/g;

const longestLine = 200;

/** Text as a field of a header can have it: whoever ends a line in it would begin a header of their own. */
export function oneLine(text: string): string {
  const line = text.replaceAll(breaks, ' ').replaceAll(hidden, '').replaceAll(encodedWord, '= ?').replaceAll(/\s+/gu, ' ').trim();
  // Cut between characters, not within one (and not within what a letter is made of).
  return line.length <= longestLine
    ? line
    : `${line
        .slice(0, longestLine - 1)
        .replace(/\p{Cs}$|\p{Mn}*$/u, '')
        .trimEnd()}…`;
}
