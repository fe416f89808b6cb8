import { decodeJwt } from 'jose';
import * as openid from 'openid-client';
import type { AccessTokens, Actor } from '#auth';
import { judge, SignInFailedError } from './sign-in-failed.js';

export interface IdentityProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly redirectUri: string;
  /** Only https, as it has to be outside of development. */
  readonly httpsOnly: boolean;
}

/** What the answer to a sign-in has to fit. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
  readonly expiresAt: Date;
}

const patienceSeconds = 5;
const keptMs = 3_600_000;

/**
 * The provider's side of a sign-in: OpenID Connect's code flow with PKCE, state and nonce. What it answers counts only when the ID token is signed by
 * the provider for us and for this sign-in, and the access token is one that every service takes. Its metadata is asked for when first needed and
 * again after an hour; a provider that is away stops no boot and no page. Whatever goes wrong is a `SignInFailedError`.
 */
export class IdentityProvider {
  #known: { readonly configuration: Promise<openid.Configuration>; readonly until: number } | undefined;

  constructor(
    private readonly options: IdentityProviderOptions,
    private readonly tokens: AccessTokens,
  ) {}

  /** Where to send the reader. */
  async begin(): Promise<{ address: URL; expected: Expected }> {
    const expected = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    try {
      const address = openid.buildAuthorizationUrl(await this.#configuration(), {
        redirect_uri: this.options.redirectUri,
        scope: 'openid profile',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: 'S256',
      });
      return { address, expected };
    } catch (error) {
      throw judge(error);
    }
  }

  /** `query` is that of the request with which the reader came back. */
  async complete(query: string, { state, nonce, verifier }: Expected): Promise<SignedIn> {
    try {
      const { access_token: token } = await openid.authorizationCodeGrant(
        await this.#configuration(),
        new URL(this.options.redirectUri + query),
        { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      );
      const actor = await this.tokens.verify(token);
      return { token, actor, expiresAt: new Date((decodeJwt(token).exp ?? 0) * 1_000) };
    } catch (error) {
      throw error instanceof SignInFailedError ? error : judge(error);
    }
  }

  #configuration(): Promise<openid.Configuration> {
    if (this.#known && performance.now() < this.#known.until) return this.#known.configuration;
    const { issuer, clientId, clientSecret, httpsOnly } = this.options;
    const configuration = openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patienceSeconds,
      // What allows plain http is marked as deprecated only so that nobody uses it unseen.
      execute: [openid.enableNonRepudiationChecks, ...(httpsOnly ? [] : [openid.allowInsecureRequests])],
    });
    const known = { configuration, until: performance.now() + keptMs };
    this.#known = known;
    configuration.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return configuration;
  }
}
