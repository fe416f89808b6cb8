import { renderMarkdown, renderPlainly } from './comment-markdown.js';
import { visibleText, withoutControls } from './plain-characters.js';
import { sanitiseComment, textOf } from './sanitise-comment.js';
import { InvalidCommentError } from './text-errors.js';

/** In characters as people count them (Unicode code points). */
export const maxTextLength = 5_000;

/** More marks on one letter than any script writes cover the lines above and below. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * A comment as it is kept: trimmed, NFC, lines ended by `\n`, without control characters and without those that turn the
 * direction of what follows. What comes out goes through unchanged.
 * @throws InvalidCommentError
 */
export const acceptText = (raw: string): string => {
  const lines = raw.replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
  const text = withoutControls(lines).normalize('NFC').replaceAll(stackedMarks, '$1').trim();
  if (visibleText(text) === '') throw new InvalidCommentError('A comment needs some text');
  const { length } = Array.from(text);
  if (length > maxTextLength) throw new InvalidCommentError(`A comment has at most ${maxTextLength} characters; this one has ${length}`);
  return text;
};

/** What the contract of a comment has room for. */
const maxHtmlLength = 60_000;

/**
 * Limited Markdown as HTML, sanitised again, as what made it may be wrong. Markup that shows nothing, or that blows a text up
 * beyond what a person writes (nested quotes line by line), is shown as the characters that it is.
 */
export const renderComment = (text: string): string => {
  const html = sanitiseComment(renderMarkdown(text));
  return html.length <= maxHtmlLength && visibleText(textOf(html)) !== '' ? html : renderPlainly(text);
};
