import { defineEvent } from '../define-event.js';
import { publicThread } from './public-thread.js';

export const threadUpdated = defineEvent({
  type: 'thread.updated',
  version: 1,
  description:
    'The thread of an article: whether it takes comments, and how many readers see. Coalesced: a busy thread is not an event per comment.',
  source: '/comments',
  key: thread => thread.id,
  data: publicThread,
});
