/** How this paper counts. */
export abstract class CountingRules {
  /** In which hours and days are told apart. */
  abstract readonly paperTimeZone: string;
  /** Of one browser in one network; more than these are nobody's reading. 0: any number. */
  abstract readonly impressionsPerMinute: number;
  abstract readonly clicksPerMinute: number;
  /** How long after its decision a click counts: what is delivered is final after this. */
  abstract readonly clickHours: number;
  /** How often what is delivered is held against what was sold. */
  abstract readonly deliveryCheckSeconds: number;
}
