import { creativeApproved, creativeRejected, creativeSubmitted, type OutgoingEvent } from '#contracts';
import type { Creative } from './creative.js';

/** What the paper's own services may know of a review. A draft is nobody's business. */
export function announceCreative(creative: Creative, now: Date): OutgoingEvent[] {
  const { id, version, sponsorId, name, content, reason = '' } = creative;
  const told = { id, version, sponsorId, kind: content.kind, name, at: now.toISOString() };
  switch (creative.state) {
    case 'submitted':
      return [creativeSubmitted(told)];
    case 'approved':
      return [creativeApproved(told)];
    case 'rejected':
      return [creativeRejected({ ...told, reason })];
    case 'draft':
      break;
  }
  return [];
}
