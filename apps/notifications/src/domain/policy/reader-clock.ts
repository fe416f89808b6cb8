/** The clock by which a reader lives; a `LocalCalendar` of `#scheduling` is one. */
export interface ReaderClock {
  /** `YYYY-MM-DDTHH:mm` */
  clockAt(instant: Date): string;
  /** What is meant by a local time. What clocks leave out is moved forward by as much as they were; what comes twice is the earlier one. */
  resolve(localTime: string): Date;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** The day so many days after another, or before it. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** ISO 8601: 1 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: string): number => ((Date.parse(day) / dayMs + 3) % 7) + 1;
