type AggregateName = 'section' | 'author' | 'image' | 'issue' | 'front-page';

/** It belongs to another, now or in the past. */
export class SlugTakenByOtherError extends Error {
  readonly code = 'slug-taken' as const;
  readonly pointer = '/slug';

  constructor(slug: string, aggregate: AggregateName) {
    super(`"${slug}" belongs to another ${aggregate}, now or in the past`);
  }
}

/** Where a section may not stand, or may not leave. */
export class PlaceRefusedError extends Error {
  readonly code = 'section-in-use' as const;
}

export class InUseError extends Error {
  readonly code = 'in-use' as const;

  constructor(aggregate: AggregateName, id: string) {
    super(`The ${aggregate} ${id} is named by articles`);
  }
}

/** Readers see the words, or another person brought the picture. */
export class ImageEditRefusedError extends Error {
  readonly code = 'image-edit-refused' as const;

  constructor(why: string) {
    super(`${why}; an editor or a chief may change it`);
  }
}

export class IssueStateError extends Error {
  readonly code = 'issue-state' as const;

  constructor(state: string) {
    super(`The issue is ${state} already`);
  }
}

export class IssueNumberTakenError extends Error {
  readonly code = 'issue-number-taken' as const;
  readonly pointer = '/number';

  constructor(number: number) {
    super(`There is an issue ${number} already`);
  }
}

/** Readers know the issue by its number: it is its address. */
export class IssueNumberFixedError extends Error {
  readonly code = 'issue-number-fixed' as const;
  readonly pointer = '/number';

  constructor(number: number) {
    super(`Readers have found this issue under the number ${number}, which it keeps`);
  }
}
