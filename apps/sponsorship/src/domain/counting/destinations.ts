/** Where what is stored leads, from memory; only for a sponsored article that is not there the database is asked. */
export abstract class Destinations {
  /** What is not there is nowhere; else it may only not be known yet, or not while the database is away. */
  abstract readonly isUpToDate: boolean;
  abstract ofCreative(creativeId: string): Promise<string | undefined>;
  abstract ofSponsor(sponsorId: string): string | undefined;
  /** Whether a sponsor's place in a strip has not ended. */
  abstract isStanding(stripId: string, entryId: string, at: Date): boolean;
}
