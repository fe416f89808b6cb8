/** What is wrong with what somebody has filled in, told at the field. */
export interface FieldWords {
  missing: Record<'text' | 'name' | 'email' | 'reason' | 'because' | 'until', string>;
  /** There is something, and it will not do. */
  unusable: Record<'text' | 'name' | 'email' | 'until', string>;
  nameReserved: string;
  tooLong: (most: number) => string;
  longLine: (most: number) => string;
  tooManyLines: (most: number) => string;
  whole: (least: number, most: number) => string;
  share: string;
  oneOfThese: string;
}
