import type { RecordedView } from '#contracts';
import type { Decision } from '../serving/decision.js';

/** What the paper's own services learn of an impression or a click. */
export function recordedViewOf({ leaseId: _lease, ...decision }: Decision, at: Date): RecordedView {
  return { ...decision, version: 1, at: at.toISOString() };
}
