/** An article that no machine can be told of; the message says which field is at fault. */
export class MalformedArticleError extends Error {
  readonly code = 'malformed-article' as const;
}
