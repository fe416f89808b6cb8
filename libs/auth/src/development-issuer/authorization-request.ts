import { isLoopback } from '../loopback.js';

/** What a client asks for a person who is to sign in (OpenID Connect Core, 3.1.2.1), as far as this issuer knows it. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Of the code verifier, S256 (RFC 7636). */
  readonly challenge: string;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
}

/** Nobody can be told but the person who looks: where the client's answer would go cannot be trusted. */
export class UntrustedClientError extends Error {}

/** The client is told, at its redirect address (RFC 6749, 4.1.2.1). */
export class RefusedAuthorizationError extends Error {
  constructor(
    readonly error: string,
    description: string,
    readonly request: Pick<AuthorizationRequest, 'redirectUri' | 'state'>,
  ) {
    super(description);
  }
}

export function readAuthorizationRequest(parameters: URLSearchParams, redirectUris: readonly string[]): AuthorizationRequest {
  const given = (name: string): string | undefined => parameters.get(name) || undefined;
  const clientId = given('client_id');
  const redirectUri = given('redirect_uri');
  if (clientId === undefined) throw new UntrustedClientError('The request does not say which client it is from (client_id).');
  if (redirectUri === undefined || !isTrusted(redirectUri, redirectUris))
    throw new UntrustedClientError('The address to return to (redirect_uri) is neither on this machine nor one that the issuer was given.');

  const state = given('state');
  const refuse = (error: string, description: string): never => {
    throw new RefusedAuthorizationError(error, description, { redirectUri, state });
  };
  if (given('response_type') !== 'code') refuse('unsupported_response_type', 'Only response_type=code is known here.');
  if ((given('response_mode') ?? 'query') !== 'query') refuse('invalid_request', 'Only response_mode=query is known here.');
  if (!given('scope')?.split(' ').includes('openid')) refuse('invalid_scope', 'The scope must contain openid.');
  if (given('prompt') === 'none') refuse('login_required', 'Nobody stays signed in here.');
  const challenge = given('code_challenge') ?? '';
  if (given('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge))
    refuse('invalid_request', 'PKCE is needed: code_challenge with code_challenge_method=S256.');
  return { clientId, redirectUri, challenge, state, nonce: given('nonce') };
}

/** On loopback at any port, as RFC 8252 has it for what runs on this machine; anywhere else only letter by letter. */
function isTrusted(redirectUri: string, redirectUris: readonly string[]): boolean {
  if (redirectUris.includes(redirectUri)) return true;
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname, username, password, hash } = new URL(redirectUri);
  return /^https?:$/.test(protocol) && isLoopback(hostname) && username + password + hash === '';
}

/** The client's own address with the answer in its query, the state as it was given, and who answers (RFC 9207). */
export function answerTo(
  { redirectUri, state }: Pick<AuthorizationRequest, 'redirectUri' | 'state'>,
  issuer: string,
  answer: Readonly<Record<string, string>>,
): URL {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...answer, ...(state !== undefined && { state }), iss: issuer }))
    url.searchParams.set(name, value);
  return url;
}
