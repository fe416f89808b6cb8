import { asSeenBy, type Comment, isPublic } from '../../domain/comment.js';
import { stateOf, type Thread } from '../../domain/thread.js';
import { isShown } from '../../queries/list-thread.js';
import { commentViewOf } from '../comment-view.js';

/** Of a comment that readers see, or saw; of any other nothing is said. */
export function commentFrame(comment: Comment): string | undefined {
  const at = comment.changedAt.getTime();
  if (isPublic(comment)) return frame('comment', commentViewOf(comment), at);
  return comment.firstVisibleAt && !comment.shadowed ? frame('removed', { id: comment.id, status: comment.status }, at) : undefined;
}

/** The same to its author, who has it as if all did. */
export const commentFrameFor = (comment: Comment, personId: string | undefined): string | undefined =>
  commentFrame(asSeenBy(comment, personId));

/** `shadowed`: what the one who is told sees alone. */
export function countFrame(thread: Thread, shadowed = 0): string {
  const state = stateOf(thread);
  return frame('count', { count: isShown(state) ? thread.count + shadowed : 0, state });
}

export const resetFrame = (): string => frame('reset', {});

const frame = (event: string, data: object, id?: number): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
