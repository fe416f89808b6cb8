import { defineEvent } from '../define-event.js';
import { publicAuthor } from './public-author.js';

export const authorUpdated = defineEvent({
  type: 'author.updated',
  version: 1,
  description: 'An author was made or changed.',
  source: '/articles',
  key: author => author.id,
  data: publicAuthor,
});
