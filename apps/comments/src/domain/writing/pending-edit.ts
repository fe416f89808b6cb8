import type { Comment } from '../comment.js';

/** The text that has waited is the comment's. */
export function takeEdit(comment: Comment): Comment {
  const { pending, ...rest } = comment;
  if (!pending) return comment;
  return { ...rest, text: pending.text, editedAt: pending.at, history: [...rest.history, { text: rest.text, until: pending.at }] };
}

/** The text that has waited is gone. */
export function dropEdit({ pending: _pending, ...rest }: Comment): Comment {
  return rest;
}
