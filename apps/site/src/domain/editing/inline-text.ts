/**
 * Inline text as one types it: the small safe set of HTML stands there as it is, a new line is a line, and a sign that is a sign needs no escaping.
 * What was typed goes back the same way; the owner makes it safe.
 */
export const shownInline = (html: string): string =>
  html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?<br ?\/?> ?/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll(/&lt;(?=[\s\d=<]|$)/g, '<')
    .replaceAll(/&amp;(?!#?\w+;)/g, '&');

export const typedInline = (text: string): string => text.trim().replaceAll(/[^\S\n]*\n[^\S\n]*/g, '<br>');

/** Where a line is left empty, a new paragraph begins. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n\s*/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
