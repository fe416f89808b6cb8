/** More than a screen of a phone, or so; the script of the page counts the same characters. */
const longest = 2_000;
const mostLines = 24;

/** Whether a comment is so long that the ones after it would be out of sight: then its text is folded until somebody wants to read it. */
export const isLong = (html: string): boolean =>
  html.length > longest || (html.match(/<(?:p|li|br|pre|blockquote)\b|\n/g)?.length ?? 0) > mostLines;
