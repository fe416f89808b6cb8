import type { z } from 'zod';

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Data that its event's schema refuses; `issues` name each field by JSON Pointer (RFC 6901). */
export class InvalidEventError extends Error {
  readonly code = 'invalid-event';
  readonly retriable = false;
  readonly issues: readonly { pointer: string; message: string }[];

  constructor(type: string, issues: readonly z.core.$ZodIssue[]) {
    const named = issues.map(issue => ({ pointer: pointerOf(issue.path), message: issue.message }));
    super(`${type}: ${named.map(({ pointer, message }) => `${pointer || '/'} ${message}`).join('; ')}`);
    this.issues = named;
  }
}

/** A schema version that this consumer does not know: it was written by a newer producer of a changed contract. */
export class UnknownVersionError extends Error {
  readonly code = 'unknown-event-version';
  readonly retriable = false;

  constructor(type: string, version: number, known: number) {
    super(`${type}: schema version ${version} is not known here; the newest known one is ${known}`);
  }
}

/** A declaration that could not be kept: an event on its way in a parcel is not looked through when somebody is erased. */
export class UnforgettableEventError extends Error {
  readonly code = 'unforgettable-event';

  constructor(type: string) {
    super(`${type} happens once and mentions a person; it can be one of these alone`);
  }
}
