import type { Device } from '../booking/targeting.js';

/** That one creative is to be shown once in one placement. Signed, it is all that is needed to count what comes of it: nothing is looked up. */
export interface Decision {
  /** `dec_…`; whatever comes of it is counted under this id, once. */
  readonly id: string;
  readonly at: Date;
  readonly flightId: string;
  readonly campaignId: string;
  readonly sponsorId?: string;
  readonly creativeId: string;
  readonly placementId: string;
  readonly articleId?: string;
  readonly sectionId?: string;
  readonly country?: string;
  readonly device?: Device;
  /** Of a flight with a goal: the lease that it was made from. An impression uses it up, or it falls back when it can no longer count. */
  readonly leaseId?: string;
}
