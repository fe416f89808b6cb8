import { InvalidCommentError } from './text-errors.js';
import { renderMarkdown } from './comment-markdown.js';

/** In characters as people count them (Unicode code points). */
export const maxTextLength = 5_000;

export const acceptText = (raw: string): string => {
  const text = raw.normalize('NFC').trim();
  if (text === '') throw new InvalidCommentError('The comment is empty');
  return text;
};

export const renderComment = (text: string): string => renderMarkdown(text);
