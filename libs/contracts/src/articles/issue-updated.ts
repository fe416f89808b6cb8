import { defineEvent } from '../define-event.js';
import { publicIssue } from './public-issue.js';

export const issueUpdated = defineEvent({
  type: 'issue.updated',
  version: 1,
  description: 'A visible issue of the magazine changed.',
  source: '/articles',
  key: issue => issue.id,
  data: publicIssue,
});
