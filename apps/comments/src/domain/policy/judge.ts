import type { ModerationPolicy } from './moderation-policy.js';
import { asking } from './phases.js';
import type { Circumstances, Submission } from './submission.js';
import { phases, type Verdict } from './verdict.js';

/**
 * The phases in their order; the first that objects decides, and the later ones are not asked.
 * The same three values give the same verdict at any time, so an old comment can be judged again by a new policy.
 */
export const judge = (submission: Submission, policy: ModerationPolicy, circumstances: Circumstances): Verdict => {
  for (const phase of phases) {
    const objection = asking[phase](submission, policy, circumstances);
    if (objection !== undefined) return { ...objection, phase };
  }
  return { outcome: 'pass' };
};
