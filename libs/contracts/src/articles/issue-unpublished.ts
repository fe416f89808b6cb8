import { defineEvent } from '../define-event.js';
import { z } from 'zod';
import { id, version } from '../fields.js';

export const issueUnpublished = defineEvent({
  type: 'issue.unpublished',
  version: 1,
  description: 'An issue of the magazine is no longer visible.',
  source: '/articles',
  key: issue => issue.id,
  data: z.object({ id: id('iss'), version, number: z.int().min(1) }),
});
