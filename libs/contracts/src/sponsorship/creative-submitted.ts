import { defineEvent } from '../define-event.js';
import { restrictedCreative } from './restricted-creative.js';

export const creativeSubmitted = defineEvent({
  type: 'creative.submitted',
  version: 1,
  description: 'A creative was handed in for review.',
  source: '/sponsorship',
  key: creative => creative.id,
  visibility: 'restricted',
  data: restrictedCreative,
});
