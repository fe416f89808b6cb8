import { defineEvent } from '../define-event.js';
import { recordedView, viewRetention } from './recorded-view.js';

export const clickRecorded = defineEvent({
  type: 'click.recorded',
  version: 1,
  description: 'A reader followed a creative to its sponsor, and it was counted.',
  source: '/sponsorship',
  key: click => click.id,
  isOnce: true,
  visibility: 'restricted',
  retention: viewRetention,
  data: recordedView,
});
