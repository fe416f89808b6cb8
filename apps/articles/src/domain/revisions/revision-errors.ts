export class RevisionNotFoundError extends Error {
  readonly code = 'revision-not-found' as const;

  constructor(articleId: string, which: string) {
    super(`The article ${articleId} has no revision ${which}`);
  }
}
