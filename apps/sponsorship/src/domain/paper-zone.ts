/** The clock on the paper's wall, by which people plan and days are counted. */
export abstract class PaperZone {
  /** The instant that a local time such as `2026-12-01T06:00` means; of a wrong one an error. */
  abstract resolve(localTime: string): Date;

  /** The calendar date there at an instant: `2026-12-01`. */
  abstract dateAt(instant: Date): string;
}
