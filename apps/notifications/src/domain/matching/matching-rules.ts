/** How this paper tells its readers. */
export abstract class MatchingRules {
  /** How long answers to one reader under one article are gathered into one mail. */
  abstract readonly repliesGatherSeconds: number;
}
