/** Where what is stored leads, from memory: no click waits for a database. */
export abstract class Destinations {
  /** What is not there is nowhere; else it may only not be known yet, or not while the database is away. */
  abstract readonly isUpToDate: boolean;
  abstract ofCreative(creativeId: string): string | undefined;
  abstract ofSponsor(sponsorId: string): string | undefined;
}
