/** Where what is stored leads, from memory: no click waits for a database. */
export abstract class Destinations {
  abstract ofCreative(creativeId: string): string | undefined;
  abstract ofSponsor(sponsorId: string): string | undefined;
}
