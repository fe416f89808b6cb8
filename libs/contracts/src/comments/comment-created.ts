import { defineEvent } from '../define-event.js';
import { publicComment } from './public-comment.js';

export const commentCreated = defineEvent({
  type: 'comment.created',
  version: 1,
  description: 'A comment was accepted. While it is held, the event says that it is there, and neither who wrote it nor what.',
  source: '/comments',
  key: comment => comment.id,
  mentions: ['parentAuthorId'],
  data: publicComment.omit({ editedAt: true }),
});
