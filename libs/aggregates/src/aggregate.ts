/** What a service owns one by one: an id for ever, and a version that is one more with each committed change. */
export interface Aggregate {
  readonly id: string;
  readonly version: number;
}
