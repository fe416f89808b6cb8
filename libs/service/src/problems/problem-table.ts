/** Error code → HTTP status. */
export type ProblemStatuses = Readonly<Record<string, number>>;

export const PROBLEM_TABLE = Symbol('PROBLEM_TABLE');

/** What the libraries may answer; a service adds its own domain's codes. */
export const standardProblems: ProblemStatuses = {
  'invalid-request': 400,
  'invalid-cursor': 400,
  'idempotency-key-required': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'dead-letter-not-found': 404,
  'parked-work-not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  'idempotency-key-in-progress': 409,
  'dead-letter-settled': 409,
  'replay-failed': 409,
  'version-conflict': 412,
  'body-too-large': 413,
  'event-too-large': 413,
  'uri-too-long': 414,
  'unsupported-media-type': 415,
  'range-not-satisfiable': 416,
  'idempotency-key-reused': 422,
  'invalid-local-time': 422,
  'unknown-time-zone': 422,
  'if-match-required': 428,
  'rate-limited': 429,
  'headers-too-large': 431,
  internal: 500,
  'database-unavailable': 503,
  'identity-provider-unavailable': 503,
  'shutting-down': 503,
  timeout: 503,
};

/** What stands at `/problems/<code>`, where the title alone does not say what to do. */
export const advice: Readonly<Record<string, string>> = {
  'invalid-request':
    'Correct the fields named in `errors` and send the request again. Unknown fields are refused, so that a misspelt one is not lost in silence.',
  'idempotency-key-required':
    'Send a new random `Idempotency-Key` for each intent, and the same one when you repeat a request whose answer you did not get.',
  'idempotency-key-in-progress': 'The first request with this key still runs. Repeat it a little later; you get its answer.',
  'idempotency-key-reused': 'This key stood for another request. A new intent needs a new key.',
  'version-conflict': 'Someone changed it first; `currentVersion` says which version it has now. Read it again, and decide anew.',
  'if-match-required': 'Send the version your change is based on as `If-Match: "7"`; it is the `ETag` of the last answer.',
  unauthenticated: 'Get a new access token from the identity provider.',
  forbidden: 'Your account lacks the role that this needs.',
  'rate-limited': 'Wait for the number of seconds in `Retry-After`.',
  'database-unavailable': 'Nothing is wrong with the request. Repeat it with the same `Idempotency-Key`; it takes effect once.',
  'identity-provider-unavailable': 'Your token may well be good, but it could not be checked. Keep it, and try again.',
  internal: 'A mistake of ours. The `correlationId` finds it in our logs.',
};
