import type { Decision } from '../serving/decision.js';
import type { Hit } from './hit.js';

/** Of each decision the first counts, and none where one was counted before; what was refused already stays where it is, and uses nothing up. */
export function onceEach<H extends Hit & { readonly decision?: Decision }>(hits: readonly H[], known: ReadonlySet<string>): H[] {
  const taken = new Set(known);
  return hits.map(hit => {
    if (hit.bucket !== 'counted' || !hit.decision) return hit;
    if (taken.has(hit.decision.id)) return { ...hit, bucket: 'duplicate' as const };
    taken.add(hit.decision.id);
    return hit;
  });
}
