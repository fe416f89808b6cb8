import { defineEvent } from '../define-event.js';
import { publicStrip } from './public-strip.js';

export const stripUpdated = defineEvent({
  type: 'strip.updated',
  version: 1,
  description: "The sponsors' strip was changed: who stands in it, from when to when, and in which order.",
  source: '/sponsorship',
  key: strip => strip.id,
  data: publicStrip,
});
