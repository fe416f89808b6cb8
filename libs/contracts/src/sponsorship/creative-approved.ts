import { defineEvent } from '../define-event.js';
import { restrictedCreative } from './restricted-creative.js';

export const creativeApproved = defineEvent({
  type: 'creative.approved',
  version: 1,
  description: 'A creative passed its review, and may be shown.',
  source: '/sponsorship',
  key: creative => creative.id,
  visibility: 'restricted',
  data: restrictedCreative,
});
