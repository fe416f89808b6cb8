import { defineEvent } from '../define-event.js';
import { recordedView, viewRetention } from './recorded-view.js';

export const impressionRecorded = defineEvent({
  type: 'impression.recorded',
  version: 1,
  description: 'A creative began to render on a page, and was counted.',
  source: '/sponsorship',
  key: impression => impression.id,
  isOnce: true,
  visibility: 'restricted',
  retention: viewRetention,
  data: recordedView,
});
