import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { UnauthenticatedError } from '#auth';
import type { SignInFailure } from '../../domain/sign-in-failure.js';

export class SignInFailedError extends Error {
  constructor(
    readonly failure: SignInFailure,
    /** Whether somebody has to look at how the site and its provider are set up. */
    readonly isOurs: boolean,
    options: ErrorOptions,
  ) {
    super(`The sign-in is ${failure}.`, options);
  }

  /** For the log: what each error says, and nothing that it carries, which would be tokens, codes and names. */
  get reason(): string {
    const said: string[] = [];
    for (let error = this.cause; error instanceof Error; error = error.cause) said.push(error.message);
    return said.join(': ');
  }
}

/** The answer does not belong to this sign-in: another state or nonce, a code that was used, a time that has passed. */
const stale = new Set(['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED']);
const passing = new Set(['temporarily_unavailable', 'server_error']);

/** What an error of the flow means to the reader. What is nobody's fault in particular is the provider's, who is then away. */
export function judge(error: unknown): SignInFailedError {
  const failed = (failure: SignInFailure, isOurs = false) => new SignInFailedError(failure, isOurs, { cause: error });
  if (error instanceof AuthorizationResponseError) {
    if (passing.has(error.error)) return failed('away');
    return failed('refused', error.error !== 'access_denied');
  }
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? failed('expired') : failed('away', true);
  if (error instanceof UnauthenticatedError) return failed('refused', true);
  if (error instanceof ClientError && stale.has(error.code ?? '')) return failed('expired');
  return failed('away');
}
