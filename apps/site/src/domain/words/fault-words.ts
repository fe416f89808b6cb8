/** What is wrong with a field, told at the field. */
export interface FaultWords {
  missing: string;
  unusable: string;
  /** Of a time: that there is none, and that what was typed is none. */
  noTime: string;
  unreadableTime: string;
  tooLong: (most: number) => string;
  /** By the name of the field, or of the field within a block. */
  /** Of those among the topics that cannot be one. */
  topics: (names: string) => string;
  field: Readonly<Record<string, string>>;
}
