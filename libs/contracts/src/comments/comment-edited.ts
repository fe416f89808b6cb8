import { defineEvent } from '../define-event.js';
import { publicComment } from './public-comment.js';

export const commentEdited = defineEvent({
  type: 'comment.edited',
  version: 1,
  description: 'A comment was changed by its author or a moderator, or was featured or pinned.',
  source: '/comments',
  key: comment => comment.id,
  mentions: ['parentAuthorId'],
  data: publicComment,
});
