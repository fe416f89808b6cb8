import { addressSuppressed, type OutgoingEvent } from '#contracts';
import type { Suppression } from './suppression.js';

export const announceSuppression = ({ addressHash, version, reason, at, until }: Suppression): OutgoingEvent =>
  addressSuppressed({ id: addressHash, version, reason, at: at.toISOString(), ...(until && { until: until.toISOString() }) });
