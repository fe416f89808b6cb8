import type { Decision } from '../serving/decision.js';
import type { Bucket } from './bucket.js';
import type { Visitor } from './visitor.js';

/** What can be counted. Links of strips are counted by themselves, for nothing is decided about them. */
export const metrics = ['impressions', 'clicks', 'strip-clicks'] as const;
export type HitMetric = (typeof metrics)[number];

/** What numbers can be told apart by. */
export type Dimensions = Partial<
  Pick<Decision, 'flightId' | 'campaignId' | 'sponsorId' | 'creativeId' | 'placementId' | 'sectionId' | 'country'>
> & { readonly stripId?: string; readonly entryId?: string };

/** One request to count something, and where it went. */
export interface Hit {
  readonly metric: HitMetric;
  /** When it came; the hour and the day that it belongs to. */
  readonly at: Date;
  readonly bucket: Bucket;
  /** Nothing, where it was not signed by us. */
  readonly of: Dimensions;
}

/** A hit of a decision that we made, which may be counted unless it was before. */
export interface DecisionHit extends Hit {
  readonly decision: Decision;
}

/** The first reason not to count it; what is left may be counted. Who was too fast is asked last, for being asked counts. */
export function refusalOf(visitor: Visitor, isTooFast: () => boolean): Bucket | undefined {
  if (visitor.isPrefetch) return 'prefetch';
  if (visitor.isBot) return 'declared-bot';
  if (visitor.isStaff) return 'staff';
  return isTooFast() ? 'rate' : undefined;
}

/** The reader was sent on, but not to the sponsor: nobody pays for that. */
export const ledNowhere = <H extends Hit>(hit: H): H => (hit.bucket === 'counted' ? { ...hit, bucket: 'no-destination' } : hit);

export function dimensionsOf(decision: Decision): Dimensions {
  const { flightId, campaignId, sponsorId, creativeId, placementId, sectionId, country } = decision;
  return {
    flightId,
    campaignId,
    creativeId,
    placementId,
    ...(sponsorId && { sponsorId }),
    ...(sectionId && { sectionId }),
    ...(country && { country }),
  };
}
