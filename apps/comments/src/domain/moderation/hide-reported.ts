import type { Comment } from '../comment.js';

/** Enough readers have reported it: hidden until a moderator has decided. What was appealed against before is another matter. */
export const hideReported = ({ appeal: _appeal, ...comment }: Comment, at: Date): Comment => ({
  ...comment,
  status: 'hidden',
  ruling: { by: 'reports', reason: 'reported' },
  version: comment.version + 1,
  changedAt: at,
});
