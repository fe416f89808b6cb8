import { commentCreated, commentEdited, commentModerated, commentRemoved, type OutgoingEvent, tombstone } from '#contracts';
import { type Comment, isPublic } from './comment.js';
import { publicComment } from './public-comment.js';

export interface StatusDecision {
  readonly by: 'policy' | 'moderator' | 'reports';
  readonly reason: string;
}

/** What readers' services are told of a change: one event, and tombstones wherever the text lived that is taken away. */
export function eventsOfChange(before: Comment | undefined, after: Comment, decision?: StatusDecision): OutgoingEvent[] {
  const taken = before && isPublic(before) && !isPublic(after);
  if (after.status === 'removed' && after.removedBy)
    return [removal(after, after.removedBy), ...forget(after, commentCreated, commentEdited, commentModerated)];
  if (!before) return [commentCreated(publicComment(after))];
  const isOther = before.parentAuthorId !== after.parentAuthorId;
  if (!decision) return [commentEdited(publicComment(after)), ...(taken || isOther ? forget(after, commentCreated, commentModerated) : [])];
  return [commentModerated({ ...publicComment(after), decision }), ...(taken ? forget(after, commentCreated, commentEdited) : [])];
}

const removal = ({ id, version, articleId, parentId, createdAt }: Comment, by: NonNullable<Comment['removedBy']>): OutgoingEvent =>
  commentRemoved({ id, version, articleId, ...(parentId !== undefined && { parentId }), by, createdAt: createdAt.toISOString() });

const forget = ({ id, version }: Comment, ...topics: readonly Parameters<typeof tombstone>[0][]): OutgoingEvent[] =>
  topics.map(event => tombstone(event, id, version));
