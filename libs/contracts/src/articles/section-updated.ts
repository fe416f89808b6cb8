import { defineEvent } from '../define-event.js';
import { publicSection } from './public-section.js';

export const sectionUpdated = defineEvent({
  type: 'section.updated',
  version: 1,
  description: 'A section was made or changed.',
  source: '/articles',
  key: section => section.id,
  data: publicSection,
});
