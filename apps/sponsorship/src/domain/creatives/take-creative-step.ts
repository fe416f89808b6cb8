import type { Creative } from './creative.js';
import { creativeFlaws } from './creative-flaws.js';
import { allowedWithCreative, type CreativeAction, creativeTransitions } from './creative-transitions.js';
import { CreativeTransitionRefusedError, IncompleteCreativeError } from './errors.js';

type Change = Partial<Omit<Creative, 'id' | 'version' | 'state'>>;

/** One step of the table, with the change that is its own, and a new version; of an approval, who may do it is asked before. */
export function takeCreativeStep(before: Creative, action: CreativeAction, change: Change): Creative {
  const row = creativeTransitions.find(one => one.action === action && one.from === before.state);
  if (!row) throw new CreativeTransitionRefusedError(action, before.state, allowedWithCreative(before.state));
  const after: Creative = { ...before, reason: undefined, ...change, state: row.to, version: before.version + 1 };
  const flaws = row.conditions?.includes('complete') ? creativeFlaws(after) : [];
  if (flaws.length > 0) throw new IncompleteCreativeError(flaws);
  return after;
}
