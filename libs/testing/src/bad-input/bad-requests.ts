import fc from 'fast-check';
import type { Operation } from '../operations.js';
import { type BadRequest, draftOf, type Sample } from './request-draft.js';
import { spoiltPath, spoiltQuery } from './spoil-address.js';
import { spoiltBody } from './spoil-body.js';
import { spoiltForm } from './spoil-form.js';
import { spoiltHeaders } from './spoil-headers.js';

/** A good request to this route with exactly one thing wrong, and where that is. */
export function badRequests(operation: Operation, sample: Sample): fc.Arbitrary<BadRequest> {
  const draft = draftOf(operation, sample);
  return fc.oneof(
    ...(sample.form ? spoiltForm(operation, draft, sample) : spoiltBody(operation, draft, sample)),
    ...spoiltPath(operation, draft),
    ...spoiltQuery(operation, draft, sample),
    ...spoiltHeaders(operation, draft),
  );
}
