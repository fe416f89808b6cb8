import type { Decision } from '../serving/decision.js';
import type { Hit } from './hit.js';

/** What was decided from a lease counts while the lease is not sealed, whatever the clocks of the processes say; after that it has been given back. */
export function underOpenLeases<H extends Hit & { readonly decision?: Decision }>(hits: readonly H[], open: ReadonlySet<string>): H[] {
  return hits.map(hit => {
    const leaseId = hit.bucket === 'counted' ? hit.decision?.leaseId : undefined;
    return leaseId === undefined || open.has(leaseId) ? hit : { ...hit, bucket: 'expired' as const };
  });
}
