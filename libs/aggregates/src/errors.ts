export class AggregateNotFoundError extends Error {
  readonly code = 'not-found' as const;

  /** `aggregate` in words: `section`. */
  constructor(aggregate: string, id: string) {
    super(`There is no ${aggregate} ${id}`);
  }
}
