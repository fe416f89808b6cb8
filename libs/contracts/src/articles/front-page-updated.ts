import { defineEvent } from '../define-event.js';
import { publicFrontPage } from './public-front-page.js';

export const frontPageUpdated = defineEvent({
  type: 'front-page.updated',
  version: 1,
  description: 'The curated front page changed.',
  source: '/articles',
  key: frontPage => frontPage.id,
  data: publicFrontPage,
});
