/** What the paper has decided once for all of its threads. */
export abstract class HouseRules {
  abstract readonly editWindowMinutes: number;
  /** Distinct readers who hide a comment by reporting it, until a moderator has decided. */
  abstract readonly reportsToHide: number;
  /** Names that nobody may give themselves. */
  abstract readonly reservedNames: readonly string[];
  abstract readonly guestKey: string;
}
