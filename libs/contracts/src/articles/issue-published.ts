import { defineEvent } from '../define-event.js';
import { publicIssue } from './public-issue.js';

export const issuePublished = defineEvent({
  type: 'issue.published',
  version: 1,
  description: 'An issue of the magazine became visible to readers.',
  source: '/articles',
  key: issue => issue.id,
  data: publicIssue,
});
