import type { PublicCreative } from '#contracts';

export type CreativeKind = PublicCreative['kind'];
export type CreativeState = 'draft' | 'submitted' | 'approved' | 'rejected';

/** What readers see of a sponsor in a placement. Only an approved one is ever shown, and a change of what they see goes back to review. */
export interface Creative {
  readonly id: string;
  readonly version: number;
  /** Absent for the paper itself. */
  readonly sponsorId?: string | undefined;
  /** In the paper's own lists; readers do not see it. */
  readonly name: string;
  readonly state: CreativeState;
  /** Why it was rejected. */
  readonly reason?: string | undefined;
  /** Whose it is as long as nobody else has approved it. */
  readonly review: CreativeReview;
  /** About an election, a vote or a law (Regulation (EU) 2024/900): refused until the label and notice that it asks for exist. */
  readonly political: boolean;
  /** As the page gets it, but for `id` and `link`. */
  readonly content: CreativeContent;
  /** http or https; where a click leads. Of a sponsored article, its path is asked for instead. */
  readonly link?: string | undefined;
}

/** Of ids of people; an approval empties it. */
export interface CreativeReview {
  readonly submittedBy?: string | undefined;
  /** Everybody who had a hand in it since the last approval. */
  readonly writtenBy: readonly string[];
}

type WithoutOwn<T> = T extends unknown ? Omit<T, 'id' | 'link'> : never;
export type CreativeContent = WithoutOwn<PublicCreative>;
