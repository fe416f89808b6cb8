/** What a paper may decide for itself; set by configuration. */
export abstract class ReviewRules {
  /** Nobody approves what they made. */
  abstract readonly twoPersonRule: boolean;
}
