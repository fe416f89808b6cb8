import { defineEvent } from '../define-event.js';
import { restrictedFlight } from './restricted-flight.js';

export const flightUpdated = defineEvent({
  type: 'flight.updated',
  version: 1,
  description: 'A flight was drafted, booked or changed, went live, was paused, or is over.',
  source: '/sponsorship',
  key: flight => flight.id,
  visibility: 'restricted',
  data: restrictedFlight,
});
