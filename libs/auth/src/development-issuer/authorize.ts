import type { Answer } from './answer.js';
import { redirect } from './answer.js';
import type { AuthorizationCodes } from './authorization-codes.js';
import {
  answerTo,
  type AuthorizationRequest,
  readAuthorizationRequest,
  RefusedAuthorizationError,
  UntrustedClientError,
} from './authorization-request.js';
import { knownRoles, personOf } from './issued-tokens.js';
import { refusalPage, signInPage } from './sign-in-page.js';

interface Issuing {
  readonly issuer: string;
  readonly redirectUris: readonly string[];
  readonly codes: AuthorizationCodes;
}

const fieldsOfPage = ['name', 'role', 'decision'];

/** `GET /authorize`: the page on which one signs in. */
export const showSignIn = (parameters: URLSearchParams, issuing: Issuing): Answer =>
  withRequest(parameters, issuing, request => signInPage({ parameters, ...request }));

/** `POST /authorize`: what was picked there, with the client's request as the page was asked for. */
export const takeSignIn = (form: URLSearchParams, issuing: Issuing): Answer =>
  withRequest(form, issuing, request => {
    if (form.get('decision') === 'cancel')
      return redirect(answerTo(request, issuing.issuer, { error: 'access_denied', error_description: 'The person did not sign in.' }));
    const name = form.get('name')?.trim().slice(0, 80) ?? '';
    const roles = form.getAll('role');
    const again = (complaint: string): Answer => {
      const parameters = new URLSearchParams([...form].filter(([key]) => !fieldsOfPage.includes(key)));
      return signInPage({ parameters, ...request, name, roles, complaint });
    };
    if (name === '') return again('Give a name.');
    if (roles.length === 0) return again('Pick at least one role.');
    const code = issuing.codes.issue(request, personOf(name, knownRoles(roles)));
    return redirect(answerTo(request, issuing.issuer, { code }));
  });

function withRequest(parameters: URLSearchParams, issuing: Issuing, answer: (request: AuthorizationRequest) => Answer): Answer {
  try {
    return answer(readAuthorizationRequest(parameters, issuing.redirectUris));
  } catch (error) {
    if (error instanceof UntrustedClientError) return refusalPage(error.message);
    if (error instanceof RefusedAuthorizationError)
      return redirect(answerTo(error.request, issuing.issuer, { error: error.error, error_description: error.message }));
    throw error;
  }
}
