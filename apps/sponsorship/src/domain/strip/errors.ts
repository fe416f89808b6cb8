/** A section has one strip, and the pages of all others have one. */
export class StripTakenError extends Error {
  readonly code = 'strip-taken' as const;
  readonly pointer = '/sectionId';

  constructor(sectionId: string | undefined) {
    super(sectionId === undefined ? 'There is a strip for the whole site already' : `The section ${sectionId} has a strip already`);
  }
}

export class StripEntryNotFoundError extends Error {
  readonly code = 'not-found' as const;

  constructor(stripId: string, entryId: string) {
    super(`There is no entry ${entryId} in the strip ${stripId}`);
  }
}

export class StripFullError extends Error {
  readonly code = 'strip-full' as const;

  constructor(most: number) {
    super(`A strip holds ${most} entries that are not over`);
  }
}

/** An entry that cannot be one. */
export class InvalidStripEntryError extends Error {
  readonly code = 'invalid-strip-entry' as const;

  constructor(
    readonly pointer: '/period/to' | '/tier',
    message: string,
  ) {
    super(message);
  }
}
